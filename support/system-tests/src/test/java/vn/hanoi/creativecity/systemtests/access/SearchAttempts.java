package vn.hanoi.creativecity.systemtests.access;

import java.util.Map;
import vn.hanoi.creativecity.systemtests.access.Attempts.Attempt;

/** One call of the search over everything. */
final class SearchAttempts {

    private SearchAttempts() {}

    static Map<String, Attempt> of() {
        return Map.of("searchEverything", (caller, _) -> caller.get().get("/v1/search?q=pho"));
    }
}
