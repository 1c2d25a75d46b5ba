package vn.hanoi.creativecity.systemtests.access;

import java.util.UUID;

/**
 * What operations of the table are called on that concern the programme of an edition of the festival. Years in which
 * sessions take place are few, so all calls share two editions.
 */
final class Programmes {

    private static final int IN_ITS_DAYS = 10;
    private static final int AFTER_ITS_END = 20;

    private final Callers callers;
    private final Festival released = new Festival(2090);
    private final Festival inConflict = new Festival(2091);

    Programmes(Callers callers) {
        this.callers = callers;
    }

    String released() {
        String edition = released.path();
        if (!released.isReleased) {
            make(edition + "/programme-versions", newVersion(), "id");
            released.isReleased = true;
        }
        return edition;
    }

    /** Of a programme with a session that no version has. */
    String newVersion() {
        released.session(IN_ITS_DAYS);
        int last = callers.admin()
                .get(released.path() + "/programme-versions/draft")
                .then()
                .statusCode(200)
                .extract()
                .path("basedOn");
        return "{\"basedOn\": %d}".formatted(last);
    }

    /** With a session after its last day. */
    String inConflict() {
        return inConflict.path();
    }

    /** One that nobody has accepted. */
    String conflict() {
        String session = inConflict.session(AFTER_ITS_END);
        return inConflict.path() + "/conflicts/"
                + callers.admin()
                        .get(inConflict.path() + "/conflicts?limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items.find { it.sessions[0].id == '" + session + "' }.key");
    }

    private String make(String collection, String body, String member) {
        return callers.admin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path(member);
    }

    /** An edition with an event that is made when it is first asked for. */
    private final class Festival {

        private final int year;
        private String event;
        private boolean isReleased;

        private Festival(int year) {
            this.year = year;
        }

        private String path() {
            if (event == null) {
                event = edition();
            }
            return "/v1/festival-editions/" + year;
        }

        private String session(int day) {
            path();
            return make("/v1/sessions", """
                    {"event": "%s", "startsAt": "%2$d-11-%3$dT09:00:00+07:00", "endsAt": "%2$d-11-%3$dT10:00:00+07:00"}""".formatted(event, year, day), "id");
        }

        private String edition() {
            make("/v1/festival-editions", """
                    {"year": %1$d, "ordinal": %2$d, "startsOn": "%1$d-11-07", "endsOn": "%1$d-11-16"}""".formatted(year, year - 2000), "id");
            String made = make("/v1/events", """
                    {"edition": "%d", "type": "talk", "title": {"vi": "Gốm kể chuyện"}}""".formatted(year), "id");
            callers.admin()
                    .contentType("application/json")
                    .body("{\"publication\": \"published\"}")
                    .post("/v1/events/" + made + "/transitions")
                    .then()
                    .statusCode(200);
            return made;
        }
    }
}
