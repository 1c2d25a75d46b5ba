package vn.hanoi.creativecity.ideas.grant;

import java.util.Set;
import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far an instalment has come, and who brings it there. */
enum InstalmentState {
    PLANNED(Mover.STAFF),
    REQUESTED(Mover.OWNER),
    APPROVED(Mover.STAFF),
    DECLINED(Mover.STAFF),
    PAID(Mover.FINANCE),
    FAILED(Mover.FINANCE),
    RECONCILED(Mover.FINANCE),
    RECOVERED(Mover.FINANCE);

    /** Who makes a move. */
    enum Mover {
        OWNER,
        STAFF,
        FINANCE
    }

    /** What could not be paid is approved anew, or not any more. */
    static final StateMachine<InstalmentState> TABLE = StateMachine.of(InstalmentState.class)
            .from(PLANNED)
            .to(REQUESTED, DECLINED)
            .from(REQUESTED)
            .to(APPROVED, DECLINED)
            .from(APPROVED)
            .to(PAID, FAILED)
            .from(FAILED)
            .to(APPROVED, DECLINED)
            .from(PAID)
            .to(RECONCILED, RECOVERED)
            .from(RECONCILED)
            .to(RECOVERED)
            .build();

    private static final Set<InstalmentState> WITH_A_REASON = Set.of(DECLINED, FAILED, RECOVERED);
    private static final Set<InstalmentState> BINDING = Set.of(APPROVED, PAID, RECONCILED);

    private final Mover mover;

    InstalmentState(Mover mover) {
        this.mover = mover;
    }

    Mover mover() {
        return mover;
    }

    boolean needsAReason() {
        return WITH_A_REASON.contains(this);
    }

    /** Whether its amount is bound of the grant. The database works it out alike. */
    boolean binds() {
        return BINDING.contains(this);
    }
}
