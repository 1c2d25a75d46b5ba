package vn.hanoi.creativecity.centres.network;

import java.util.UUID;
import vn.hanoi.creativecity.centres.centre.CentreKind;
import vn.hanoi.creativecity.centres.centre.Lifecycle;
import vn.hanoi.creativecity.platform.measure.Fact;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A published centre as far as the network asks. */
record NetworkCentre(
        UUID id,
        String slug,
        LocalizedText name,
        CentreKind kind,
        Lifecycle lifecycle,
        boolean isKindAssumed,
        boolean isLifecycleAssumed) {

    boolean isPiloted() {
        return lifecycle == Lifecycle.PILOT || lifecycle == Lifecycle.OPERATING;
    }

    /** Whether the plan's target counts it once it is connected. */
    boolean qualifies() {
        return kind != CentreKind.WALKING_SPACE && !isKindAssumed && isPiloted() && !isLifecycleAssumed;
    }

    Fact counted() {
        return leftOut(null);
    }

    Fact leftOut(String reason) {
        return new Fact("centres", id, slug, name, reason);
    }
}
