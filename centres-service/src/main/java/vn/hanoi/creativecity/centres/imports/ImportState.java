package vn.hanoi.creativecity.centres.imports;

import vn.hanoi.creativecity.platform.state.StateMachine;

/** How far an import has come. One that was left by whoever worked on it goes back to waiting. */
enum ImportState {
    WAITING,
    RUNNING,

    /** All of it has been written. */
    APPLIED,

    /** A dry run: all of it would have been written. */
    VALID,

    /** Something in it is wrong: nothing of it has been written. */
    REFUSED,

    /** It was taken up again and again and never came to its end: nothing of it has been written. */
    FAILED;

    static final StateMachine<ImportState> TABLE = StateMachine.of(ImportState.class)
            .from(WAITING)
            .to(RUNNING)
            .from(RUNNING)
            .to(WAITING, RUNNING, APPLIED, VALID, REFUSED, FAILED)
            .build();

    boolean isOver() {
        return TABLE.from(this).isEmpty();
    }
}
