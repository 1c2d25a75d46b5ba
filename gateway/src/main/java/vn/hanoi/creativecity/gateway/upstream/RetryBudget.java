package vn.hanoi.creativecity.gateway.upstream;

/**
 * How often requests to a service may be repeated: each request earns a part of a repetition, and only some are saved up. So
 * when a service is away it is asked hardly more often than before.
 */
final class RetryBudget {

    private static final int WHOLE = 100;

    private final int earned;
    private final int most;
    private int saved;

    /**
     * @param percentage how many of a hundred requests may be repeated
     * @param burst how many repetitions are saved up
     */
    RetryBudget(int percentage, int burst) {
        this.earned = percentage;
        this.most = burst * WHOLE;
        this.saved = most;
    }

    synchronized void earn() {
        saved = Math.min(most, saved + earned);
    }

    /** Whether there was one to spend. */
    synchronized boolean spend() {
        if (saved < WHOLE) {
            return false;
        }
        saved -= WHOLE;
        return true;
    }
}
