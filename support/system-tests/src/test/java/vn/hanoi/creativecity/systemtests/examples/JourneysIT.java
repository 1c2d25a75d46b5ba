package vn.hanoi.creativecity.systemtests.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/** Short ways to what the guide does not show, so that the {@link Recorder} has seen it too. */
@Order(3)
@ExtendWith(WithSuite.class)
@EnabledIfSystemProperty(named = "contract.examples.fix", matches = "true")
class JourneysIT {

    private static final String HOST = "trung-tam-thiet-ke-sang-tao-ha-noi";

    private final Steps steps;

    JourneysIT(RunningSuite suite) {
        steps = new Steps(suite);
    }

    @Test
    void observationsAreImportedAsLinesOfJson() {
        String path = steps.as("admin")
                .contentType("application/x-ndjson")
                .body("""
                        {"centre": "%1$s", "indicator": "visitors", "from": "2025-04-01", "until": "2025-07-01", "value": "8240"}
                        {"centre": "%1$s", "indicator": "visitors", "from": "2025-07-01", "until": "2025-10-01", "value": "9115"}
                        """.formatted(HOST).getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?collection=observations&name=luot-khach.ndjson")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        assertEquals("applied", steps.read("admin", path + "?wait=25").getString("state"));
    }

    @Test
    void openingHoursAreReplaced() {
        Map<String, ?> centre = Map.of(
                "kind", "creative_space",
                "name", Map.of("vi", "Nhà sáng tạo Bãi Giữa", "en", "Bãi Giữa creative house"),
                "agencies", List.of(Map.of("organisation", "so-van-hoa-the-thao", "role", "lead")));
        String path = "/v1/centres/" + steps.made("admin", "/v1/centres", centre, "slug") + "/opening-hours";
        steps.replaced("admin", path, hours("17:00"), hours("20:00"));
    }

    private static Map<String, ?> hours(String closes) {
        Map<String, ?> sunday = Map.of("dayOfWeek", "sunday", "opens", "08:00", "closes", closes);
        return Map.of(
                "periods",
                List.of(Map.of(
                        "name", Map.of("vi", "Cả năm"),
                        "validFrom", "2027-01-01",
                        "weekly", List.of(sunday))));
    }

    @Test
    void whoHasSeatsTakesThemAlongInACalendar() {
        String event = event("workshop", "Vẽ tranh Hàng Trống");
        String session = session(event, "2098-11-20T02:00:00Z", "2098-11-20T04:00:00Z");
        steps.replaced("event_manager", "/v1/sessions/" + session + "/registration-terms", terms(20), terms(30));
        String registration = steps.made(
                "resident",
                "/v1/registrations",
                Map.of(
                        "session",
                        session,
                        "name",
                        "Người đăng ký 1",
                        "mail",
                        "nguoi.dang.ky.1@example.org",
                        "consents",
                        List.of("contact")),
                "id");
        String address = steps.made("resident", "/v1/registrations/" + registration + "/calendar", Map.of(), "address");
        String calendar = steps.as("nobody")
                .get(URI.create(address).getRawPath())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(calendar.contains("SUMMARY:Vẽ tranh Hàng Trống"), calendar);
    }

    @Test
    void peopleRegisterForAWholeEventOnOtherTerms() {
        String event = event("tour", "Đi bộ qua phố nghề");
        steps.replaced("event_manager", "/v1/events/" + event + "/registration-terms", terms(20), terms(25));
    }

    private static Map<String, ?> terms(int capacity) {
        return Map.of(
                "opensAt",
                "2026-01-01T00:00:00Z",
                "closesAt",
                "2098-11-13T00:00:00Z",
                "capacity",
                capacity,
                "waitingList",
                true,
                "showsPlaces",
                true);
    }

    @Test
    void aCertificateIsIssuedOnce() {
        String event = event("training_course", "Lớp vẽ tranh Hàng Trống");
        String session = session(event, "2025-11-15T02:00:00Z", "2025-11-15T05:00:00Z");
        Map<String, ?> course = Map.of(
                "event", event,
                "disciplines", List.of("crafts_and_folk_art"),
                "hours", 3,
                "provider", Map.of("name", Map.of("vi", "Xưởng tranh 1", "en", "Painting studio 1")),
                "completionRule", Map.of("minimumSessions", 1));
        String path = "/v1/courses/" + steps.made("admin", "/v1/courses", course, "slug");
        String trainee = steps.made("admin", path + "/trainees", Map.of("name", "Học viên 1", "consented", true), "id");
        steps.moved("admin", path, Map.of("state", "running"));
        steps.sent(
                "admin",
                path + "/sessions/" + session + "/attendances",
                Map.of("trainee", trainee, "state", "present"),
                201);
        steps.moved("admin", path, Map.of("state", "finished"));
        String certificate = path + "/trainees/" + trainee + "/certificate";
        String code = steps.as("admin")
                .post(certificate)
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        assertEquals(
                code,
                steps.as("admin")
                        .post(certificate)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("code"));
    }

    /** Published. */
    private String event(String type, String title) {
        String event =
                steps.made("event_manager", "/v1/events", Map.of("type", type, "title", Map.of("vi", title)), "slug");
        steps.moved("event_manager", "/v1/events/" + event, Map.of("publication", "published"));
        return event;
    }

    private String session(String event, String startsAt, String endsAt) {
        return steps.made(
                "event_manager", "/v1/sessions", Map.of("event", event, "startsAt", startsAt, "endsAt", endsAt), "id");
    }
}
