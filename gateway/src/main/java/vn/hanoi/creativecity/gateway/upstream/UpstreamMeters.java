package vn.hanoi.creativecity.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import vn.hanoi.creativecity.gateway.contract.Upstream;

/** What those who run the gateway see of how it gets on with the services. */
@Singleton
class UpstreamMeters {

    private final MeterRegistry registry;
    private final LongAdder lent = new LongAdder();

    UpstreamMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("gateway.upstream.lent", lent, LongAdder::sum)
                .description("Bytes of answers that lie where they were read, until their readers have them")
                .baseUnit("bytes")
                .register(registry);
    }

    /** The bytes that are lent, of all services. */
    LongAdder lent() {
        return lent;
    }

    void watch(Upstream upstream, Compartment compartment, Circuit circuit) {
        for (State state : Circuit.STATES) {
            Gauge.builder("gateway.circuit", circuit, it -> it.state() == state ? 1 : 0)
                    .description("1 for the state that the circuit breaker is in")
                    .tag("service", label(upstream))
                    .tag("compartment", compartment.label())
                    .tag("state", Circuit.label(state))
                    .register(registry);
        }
    }

    Counter refused(Upstream upstream, Compartment compartment, String why) {
        return Counter.builder("gateway.upstream.refused")
                .description("Requests that were not sent: the circuit was open, or there was no room")
                .tag("service", label(upstream))
                .tag("compartment", compartment.label())
                .tag("why", why)
                .register(registry);
    }

    Counter repeated(Upstream upstream) {
        return Counter.builder("gateway.upstream.repeated")
                .description("Reads that were sent once more after a connection failed")
                .tag("service", label(upstream))
                .register(registry);
    }

    static String label(Upstream upstream) {
        return upstream.name().toLowerCase(Locale.ROOT);
    }
}
