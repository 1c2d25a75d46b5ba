package vn.hanoi.creativecity.gateway.cache;

import java.util.concurrent.atomic.AtomicLongArray;
import vn.hanoi.creativecity.gateway.contract.Upstream;

/**
 * Counts the writes to each service. What was asked for in an earlier generation may be from before a write, so it is not
 * fresh any more, however young it is.
 */
final class Generations {

    private final AtomicLongArray writes = new AtomicLongArray(Upstream.values().length);

    long of(Upstream upstream) {
        return writes.get(upstream.ordinal());
    }

    void advance(Upstream upstream) {
        writes.incrementAndGet(upstream.ordinal());
    }
}
