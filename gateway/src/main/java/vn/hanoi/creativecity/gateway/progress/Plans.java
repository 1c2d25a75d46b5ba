package vn.hanoi.creativecity.gateway.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The plans as centres-service lists them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Plans(List<PlanOfTargets> items) {

    /** The one that was issued last. */
    Optional<PlanOfTargets> latest() {
        return items.stream().max(Comparator.comparing(PlanOfTargets::issuedOn).thenComparing(PlanOfTargets::code));
    }
}
