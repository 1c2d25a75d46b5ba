package vn.hanoi.creativecity.systemtests.access;

import java.util.UUID;

/** What the operations of events are called on: a new one each time. Each is a path. */
final class EventThings {

    static final String VENUE = "{\"name\": {\"vi\": \"Nhà văn hoá ven sông\"}}";
    static final String PARTICIPANT = "{\"name\": \"Diễn giả 1\", \"kind\": \"person\", \"consented\": true}";
    static final String EVENT = "{\"type\": \"talk\", \"title\": {\"vi\": \"Trò chuyện bên sông\"}}";
    static final String SERIES = """
            {"weekdays": ["saturday"], "from": "2031-11-01", "until": "2031-11-08",
             "startTime": "19:30", "endTime": "22:00"}""";

    private final Callers callers;

    EventThings(Callers callers) {
        this.callers = callers;
    }

    String venue() {
        return "/v1/venues/" + create("/v1/venues", VENUE);
    }

    /** Whoever takes part in something published is seen by everybody, having agreed to it. */
    String participant(String on) {
        String id = create("/v1/participants", PARTICIPANT);
        if (on.contains("published")) {
            publish("/v1/events/" + create("/v1/events", """
                            {"type": "talk", "title": {"vi": "Trò chuyện bên sông"},
                             "participants": [{"participant": "%s", "role": "speaker"}]}""".formatted(id)));
        }
        return "/v1/participants/" + id;
    }

    String event(String on) {
        String path = "/v1/events/" + create("/v1/events", EVENT);
        return on.contains("draft") ? path : publish(path);
    }

    String session(String on) {
        return "/v1/sessions/" + create("/v1/sessions", newSession(on));
    }

    String newSession(String on) {
        String event = event(on);
        return """
                {"event": "%s", "startsAt": "2031-11-14T13:00:00Z", "endsAt": "2031-11-14T15:00:00Z"}""".formatted(event.substring(event.lastIndexOf('/') + 1));
    }

    String erasure() {
        return "/v1/event-erasures/" + create("/v1/event-erasures", Things.newErasure());
    }

    String tag(String path) {
        return callers.admin().get(path).header("ETag");
    }

    private String publish(String path) {
        callers.admin()
                .contentType("application/json")
                .body("{\"publication\": \"published\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        return path;
    }

    private String create(String collection, String body) {
        return callers.admin()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
