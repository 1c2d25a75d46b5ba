package vn.hanoi.creativecity.systemtests.access;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A session to which people may come, made for one call. */
final class RegistrationThings {

    static final String TERMS = """
            {"opensAt": "2026-01-01T00:00:00Z", "closesAt": "2099-01-01T00:00:00Z", "capacity": 100}""";

    private static final String EVENT = """
            {"type": "workshop", "title": {"vi": "Làm diều giấy"}}""";
    private static final String SESSION = """
            {"event": "%s", "startsAt": "%s", "endsAt": "%s"}""";
    private static final String REGISTRATION = """
            {"%s": "%s", "name": "Người đăng ký", "mail": "nguoi.dang.ky@example.org", "consents": ["contact"]}""";

    private final Callers callers;

    RegistrationThings(Callers callers) {
        this.callers = callers;
    }

    /** A published event. */
    String event() {
        String event =
                "/v1/events/" + create(callers.admin(), "/v1/events", EVENT).path("id");
        callers.admin()
                .contentType("application/json")
                .body("{\"publication\": \"published\"}")
                .post(event + "/transitions")
                .then()
                .statusCode(200);
        return event;
    }

    /** A session that begins soon, so that people are let in already. */
    String session() {
        Instant starts = Instant.now().plus(1, ChronoUnit.HOURS);
        String body = SESSION.formatted(id(event()), starts, starts.plus(1, ChronoUnit.HOURS));
        return "/v1/sessions/" + create(callers.admin(), "/v1/sessions", body).path("id");
    }

    /** With terms already. */
    String openSession() {
        return withTerms(session());
    }

    String openEvent() {
        return withTerms(event());
    }

    private String withTerms(String path) {
        callers.admin()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(TERMS)
                .put(path + "/registration-terms")
                .then()
                .statusCode(201);
        return path;
    }

    String newRegistration() {
        return REGISTRATION.formatted("session", id(openSession()));
    }

    /** Of a resident. */
    String registration() {
        return "/v1/registrations/"
                + create(callers.request("resident"), "/v1/registrations", newRegistration())
                        .path("id");
    }

    /** Of a resident with seats who stands at the door. */
    String newCheckIn() {
        Response registration = create(callers.request("resident"), "/v1/registrations", newRegistration());
        return "{\"code\": \"%s\", \"session\": \"%s\"}"
                .formatted(registration.<String>path("code"), registration.<String>path("session"));
    }

    String checkIn() {
        return "/v1/check-ins/"
                + create(callers.admin(), "/v1/check-ins", newCheckIn()).path("id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Response create(RequestSpecification maker, String collection, String body) {
        return maker.contentType("application/json")
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }
}
