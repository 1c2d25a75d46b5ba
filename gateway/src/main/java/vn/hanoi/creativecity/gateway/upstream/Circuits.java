package vn.hanoi.creativecity.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.contract.Upstream;

/** Makes circuit breakers: when a service fails, its requests are refused at once, but for a few now and then. */
final class Circuits {

    static final List<State> STATES = List.of(State.CLOSED, State.HALF_OPEN, State.OPEN);

    private static final Logger LOG = Logger.getLogger(Circuits.class);

    private Circuits() {}

    static CircuitBreaker of(Upstream upstream, Compartment compartment, GatewayConfig.Breaker settings) {
        CircuitBreaker breaker = CircuitBreaker.of(
                upstream + " " + compartment,
                CircuitBreakerConfig.custom()
                        .slidingWindow(settings.calls(), settings.calls() / 2, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(settings.percentage())
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(settings.trials())
                        .writableStackTraceEnabled(false)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> tell(breaker.getName(), event.getStateTransition()));
        return breaker;
    }

    static String label(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** An outage is two lines, however long it is: the trials in it change nothing. */
    private static void tell(String name, CircuitBreaker.StateTransition change) {
        switch (change) {
            case CLOSED_TO_OPEN -> LOG.warnf("The circuit of %s is open: too many of its calls failed.", name);
            case HALF_OPEN_TO_CLOSED -> LOG.warnf("The circuit of %s is closed again.", name);
            default -> LOG.debugf("The circuit of %s: %s", name, change);
        }
    }
}
