package vn.hanoi.creativecity.systemtests.access;

import static java.util.Map.entry;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** One call of each operation on programmes of the festival. */
final class ProgrammeAttempts {

    private static final String VERSIONS = "/programme-versions";

    private ProgrammeAttempts() {}

    static Map<String, Attempts.Attempt> of(Programmes programmes) {
        return Map.ofEntries(
                entry("exportProgrammeVersions", (caller, _) -> caller.get().get("/v1/exports/programme-versions")),
                entry("listProgrammeVersions", (caller, _) -> caller.get().get(programmes.released() + VERSIONS)),
                entry("readProgrammeVersion", (caller, _) -> caller.get().get(programmes.released() + VERSIONS + "/1")),
                entry(
                        "listProgrammeSessions",
                        (caller, _) -> caller.get().get(programmes.released() + VERSIONS + "/1/sessions")),
                entry(
                        "listProgrammeChanges",
                        (caller, _) -> caller.get().get(programmes.released() + VERSIONS + "/1/changes")),
                entry(
                        "readProgrammeDraft",
                        (caller, _) -> caller.get().get(programmes.released() + VERSIONS + "/draft")),
                entry(
                        "createProgrammeVersion",
                        (caller, _) -> send(caller, programmes.newVersion()).post(programmes.released() + VERSIONS)),
                entry(
                        "listProgrammeConflicts",
                        (caller, _) -> caller.get().get(programmes.inConflict() + "/conflicts")),
                entry("readProgrammeConflict", (caller, _) -> caller.get().get(programmes.conflict())),
                entry(
                        "createProgrammeConflictAcceptance",
                        (caller, _) -> send(caller, "{\"reason\": \"Đêm bế mạc\"}")
                                .post(programmes.conflict() + "/acceptances")));
    }

    private static RequestSpecification send(Supplier<RequestSpecification> caller, String body) {
        return caller.get()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body);
    }
}
