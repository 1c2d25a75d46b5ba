package vn.hanoi.creativecity.systemtests.access;

/** What the operations that tell of the programme are called on: a new one each time. Each is an id. */
final class FeedThings {

    static final String FORMER_UNIT = "274";

    private static final String EVENT = """
            {"type": "talk", "title": {"vi": "Hoà nhạc ven sông"}}""";
    private static final String VENUE = """
            {"name": {"vi": "Sân khấu ven sông"}, "formerUnit": "%s"}""".formatted(FORMER_UNIT);
    private static final String SESSION = """
            {"event": "%s", "startsAt": "2031-11-07T19:00:00+07:00", "endsAt": "2031-11-07T20:00:00+07:00"}""";

    private final Callers callers;

    FeedThings(Callers callers) {
        this.callers = callers;
    }

    /** @param on says whether it is of a draft */
    String event(String on) {
        String event = create("/v1/events", EVENT);
        if (!on.contains("draft")) {
            callers.admin()
                    .contentType("application/json")
                    .body("{\"publication\": \"published\"}")
                    .post("/v1/events/" + event + "/transitions")
                    .then()
                    .statusCode(200);
        }
        return event;
    }

    String session(String on) {
        return create("/v1/sessions", SESSION.formatted(event(on)));
    }

    String venue() {
        return create("/v1/venues", VENUE);
    }

    private String create(String collection, String body) {
        return callers.admin()
                .contentType("application/json")
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
