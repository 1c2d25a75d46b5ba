package vn.hanoi.creativecity.systemtests.access;

import static java.util.Map.entry;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.hanoi.creativecity.systemtests.access.Attempts.Attempt;

/** One call of each operation of registrations that would succeed if the caller may. */
final class RegistrationAttempts {

    private static final String TERMS = "/registration-terms";
    private static final String CAPACITY = "{\"capacity\": 50}";

    private RegistrationAttempts() {}

    static Map<String, Attempt> of(RegistrationThings things) {
        return Map.ofEntries(
                entry(
                        "readSessionRegistrationTerms",
                        (caller, _) -> caller.get().get(things.openSession() + TERMS)),
                entry("replaceSessionRegistrationTerms", (caller, _) -> layDown(caller, things.session() + TERMS)),
                entry(
                        "changeSessionRegistrationTerms",
                        (caller, _) -> patch(caller, things.openSession() + TERMS, CAPACITY)),
                entry("readEventRegistrationTerms", (caller, _) -> caller.get().get(things.openEvent() + TERMS)),
                entry("replaceEventRegistrationTerms", (caller, _) -> layDown(caller, things.event() + TERMS)),
                entry(
                        "changeEventRegistrationTerms",
                        (caller, _) -> patch(caller, things.openEvent() + TERMS, CAPACITY)),
                entry("listRegistrations", (caller, _) -> caller.get().get("/v1/registrations")),
                entry("readRegistration", (caller, _) -> caller.get().get(things.registration())),
                entry(
                        "readRegistrationQr",
                        (caller, _) -> caller.get().accept("image/png").get(things.registration() + "/qr")),
                entry(
                        "listRegistrationTransitions",
                        (caller, _) -> caller.get().get(things.registration() + "/transitions")),
                entry(
                        "createRegistration",
                        (caller, _) -> send(caller, things.newRegistration()).post("/v1/registrations")),
                entry(
                        "changeRegistration",
                        (caller, _) -> patch(caller, things.registration(), "{\"name\": \"Người đăng ký 2\"}")),
                entry(
                        "moveRegistration",
                        (caller, _) -> send(caller, "{\"state\": \"cancelled\", \"reason\": \"Bận việc\"}")
                                .post(things.registration() + "/transitions")),
                entry(
                        "createRegistrationCalendar",
                        (caller, _) -> caller.get()
                                .header("Idempotency-Key", UUID.randomUUID())
                                .post(things.registration() + "/calendar")),
                entry(
                        "createCheckIn",
                        (caller, _) -> send(caller, things.newCheckIn()).post("/v1/check-ins")),
                entry("readCheckIn", (caller, _) -> caller.get().get(things.checkIn())),
                entry("readSessionAttendance", (caller, _) -> caller.get().get(things.openSession() + "/attendance")));
    }

    private static Response layDown(Supplier<RequestSpecification> caller, String path) {
        return send(caller, RegistrationThings.TERMS)
                .header("If-None-Match", "*")
                .put(path);
    }

    private static Response patch(Supplier<RequestSpecification> caller, String path, String body) {
        return caller.get()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(path);
    }

    private static RequestSpecification send(Supplier<RequestSpecification> caller, String body) {
        return caller.get().contentType("application/json").body(body);
    }
}
