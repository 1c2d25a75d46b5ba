package vn.hanoi.creativecity.gateway.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The plans as centres-service lists them. */
record Plans(List<PlanOfTargets> items) {

    Plans {
        items = List.copyOf(items);
    }

    /** The one that was issued last. */
    Optional<PlanOfTargets> latest() {
        return items.stream().max(Comparator.comparing(PlanOfTargets::issuedOn).thenComparing(PlanOfTargets::code));
    }
}
