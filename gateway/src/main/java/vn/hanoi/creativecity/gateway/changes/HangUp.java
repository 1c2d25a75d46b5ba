package vn.hanoi.creativecity.gateway.changes;

/** Tells when nobody waits for an answer any more. */
@FunctionalInterface
interface HangUp {

    void onHangUp(Runnable action);
}
