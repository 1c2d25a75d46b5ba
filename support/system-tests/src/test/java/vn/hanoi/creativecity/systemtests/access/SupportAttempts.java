package vn.hanoi.creativecity.systemtests.access;

import static java.util.Map.entry;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.hanoi.creativecity.systemtests.access.Attempts.Attempt;

/** One call of each operation of startup support that would succeed if the caller may. */
final class SupportAttempts {

    private static final String PROGRAMMES = "/v1/support-programmes";
    private static final String PROJECTS = "/v1/projects";
    private static final String INTERESTS = "/v1/interests";
    private static final String TRANSITIONS = "/transitions";

    private SupportAttempts() {}

    static Map<String, Attempt> of(SupportThings things) {
        return Map.ofEntries(
                entry("listSupportProgrammes", (caller, _) -> caller.get().get(PROGRAMMES)),
                entry("readSupportProgramme", (caller, on) -> caller.get().get(things.programme(on))),
                entry(
                        "listSupportProgrammeTransitions",
                        (caller, on) -> caller.get().get(things.programme(on) + TRANSITIONS)),
                entry("createSupportProgramme", (caller, _) -> post(caller, PROGRAMMES, SupportThings.PROGRAMME)),
                entry("changeSupportProgramme", (caller, on) -> patch(caller, things.programme(on), "{\"places\": 2}")),
                entry("moveSupportProgramme", (caller, on) -> move(caller, things.programme(on), "running")),
                entry("exportSupportProgrammes", (caller, _) -> caller.get().get("/v1/exports/support-programmes")),
                entry("listProjects", (caller, _) -> caller.get().get(PROJECTS)),
                entry("readProject", (caller, on) -> caller.get().get(things.project(on))),
                entry("createProject", (caller, _) -> post(caller, PROJECTS, things.newProject())),
                entry(
                        "changeProject",
                        (caller, on) ->
                                patch(caller, things.project(on), "{\"name\": {\"vi\": \"Tủ sách ven sông\"}}")),
                entry("moveProject", (caller, on) -> move(caller, things.project(on), "incubating")),
                entry("listProjectTransitions", (caller, on) -> caller.get().get(things.project(on) + TRANSITIONS)),
                entry("listMilestones", (caller, on) -> caller.get().get(things.project(on) + "/milestones")),
                entry("readMilestone", (caller, on) -> caller.get().get(things.milestone(on))),
                entry(
                        "createMilestone",
                        (caller, on) -> post(caller, things.project(on) + "/milestones", SupportThings.MILESTONE)),
                entry(
                        "changeMilestone",
                        (caller, on) -> patch(caller, things.milestone(on), "{\"dueOn\": \"2026-12-02\"}")),
                entry("moveMilestone", (caller, on) -> move(caller, things.milestone(on), "in_progress")),
                entry("listMilestoneTransitions", (caller, on) -> caller.get().get(things.milestone(on) + TRANSITIONS)),
                entry("readGrant", (caller, on) -> caller.get().get(things.granted(on) + "/grant")),
                entry(
                        "replaceGrant",
                        (caller, on) -> send(caller, SupportThings.GRANT)
                                .header("If-Match", "*")
                                .put(things.granted(on) + "/grant")),
                entry("listGrantEntries", (caller, on) -> caller.get().get(things.granted(on) + "/grant/entries")),
                entry("listInstalments", (caller, on) -> caller.get().get(things.granted(on) + "/instalments")),
                entry("readInstalment", (caller, on) -> caller.get().get(things.instalment(on))),
                entry(
                        "createInstalment",
                        (caller, on) -> post(caller, things.granted(on) + "/instalments", SupportThings.INSTALMENT)),
                entry("moveInstalment", (caller, on) -> move(caller, things.instalment(on), "requested")),
                entry("listOutcomes", (caller, _) -> caller.get().get("/v1/outcomes")),
                entry("listOutcomeIndicators", (caller, _) -> caller.get().get("/v1/outcomes/indicators")),
                entry("readOutcomeSeries", (caller, _) -> caller.get().get("/v1/outcomes/series")),
                entry("listProjectOutcomes", (caller, on) -> caller.get().get(things.project(on) + "/outcomes")),
                entry("readOutcome", (caller, on) -> caller.get().get(things.outcome(on))),
                entry("listOutcomeRevisions", (caller, on) -> caller.get().get(things.outcome(on) + "/revisions")),
                entry(
                        "createOutcome",
                        (caller, on) -> post(caller, things.project(on) + "/outcomes", SupportThings.OUTCOME)),
                entry(
                        "reviseOutcome",
                        (caller, on) -> post(caller, things.outcome(on) + "/revisions", "{\"value\": \"2\"}")),
                entry("listInterests", (caller, _) -> caller.get().get(INTERESTS)),
                entry("readInterest", (caller, _) -> caller.get().get(things.interest())),
                entry("createInterest", (caller, _) -> post(caller, INTERESTS, things.newInterest())),
                entry("moveInterest", (caller, _) -> move(caller, things.interest(), "declined")),
                entry("listInterestTransitions", (caller, _) -> caller.get().get(things.interest() + TRANSITIONS)));
    }

    private static Response move(Supplier<RequestSpecification> caller, String path, String state) {
        return post(caller, path + TRANSITIONS, "{\"state\": \"%s\"}".formatted(state));
    }

    private static Response post(Supplier<RequestSpecification> caller, String path, String body) {
        return send(caller, body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path);
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
