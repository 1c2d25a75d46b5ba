package vn.hanoi.creativecity.platform.following;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait after so many failures in a row: twice as long each time, and never all replicas at once. */
record Backoff(Duration shortest, Duration longest, DoubleSupplier chance) {

    private static final int MOST_DOUBLINGS = 30;

    /** Between half of it and all of it. */
    Duration after(int failures) {
        if (failures <= 0) {
            return Duration.ZERO;
        }
        Duration doubled = shortest.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        long most = Math.min(doubled.toMillis(), longest.toMillis());
        return Duration.ofMillis(Math.round(most * (1 + chance.getAsDouble()) / 2));
    }
}
