package vn.hanoi.creativecity.gateway.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;

/** How public reads were answered, and what that takes. */
@Singleton
class CacheMetrics {

    final Counter hits;
    final Counter misses;
    final Counter collapsed;
    final Counter revalidated;
    final Counter stale;
    final Counter bypassed;
    private final MeterRegistry registry;

    CacheMetrics(MeterRegistry registry) {
        this.registry = registry;
        hits = counter("hit");
        misses = counter("miss");
        collapsed = counter("collapsed");
        revalidated = counter("revalidated");
        stale = counter("stale");
        bypassed = counter("bypass");
    }

    void watch(Store store, Map<String, Flight> flights) {
        registry.gauge("gateway.cache.bytes", store, Store::bytes);
        registry.gauge("gateway.cache.addresses", store, Store::addresses);
        registry.gauge("gateway.cache.waiting", flights, CacheMetrics::waiting);
    }

    private static int waiting(Map<String, Flight> flights) {
        return flights.values().stream().mapToInt(Flight::size).sum();
    }

    private Counter counter(String outcome) {
        return registry.counter("gateway.cache.reads", "outcome", outcome);
    }
}
