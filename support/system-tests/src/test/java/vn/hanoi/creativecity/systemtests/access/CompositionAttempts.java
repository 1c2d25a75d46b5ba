package vn.hanoi.creativecity.systemtests.access;

import static java.util.Map.entry;

import java.util.Map;
import vn.hanoi.creativecity.systemtests.access.Attempts.Attempt;

/** One call of each operation that puts the answers of several services together. */
final class CompositionAttempts {

    private CompositionAttempts() {}

    static Map<String, Attempt> of(Things things) {
        return Map.ofEntries(
                entry("readPlanProgress", (caller, _) -> caller.get().get("/v1/plans/102-kh-ubnd/progress")),
                entry("readCentreProfile", (caller, on) -> caller.get().get(things.centre(on) + "/profile")),
                entry("readOverview", (caller, _) -> caller.get().get("/v1/overview")),
                entry(
                        "readAgenda",
                        (caller, on) -> caller.get().get("/v1/agenda?centre=" + lastStep(things.centre(on)))),
                entry("readPartnerDashboard", (caller, _) -> caller.get().get("/v1/partner/dashboard")));
    }

    private static String lastStep(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
