package vn.hanoi.creativecity.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.contract.Upstream;

/** The circuit breaker before a service: when it fails, its requests are refused at once, but for a few now and then. */
final class Circuit {

    static final List<State> STATES = List.of(State.CLOSED, State.HALF_OPEN, State.OPEN);

    private static final Logger LOG = Logger.getLogger(Circuit.class);

    /** Circuits open because calls fail, however long they take. */
    private static final long UNMEASURED = 0;

    private final CircuitBreaker breaker;

    /** What the log has been told. The breaker would tell of changes, but then it makes an event of each success, too. */
    private final AtomicBoolean isKnownToFail = new AtomicBoolean();

    Circuit(Upstream upstream, Compartment compartment, GatewayConfig.Breaker settings) {
        breaker = CircuitBreaker.of(
                upstream + " " + compartment,
                CircuitBreakerConfig.custom()
                        .slidingWindow(settings.calls(), settings.calls() / 2, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(settings.percentage())
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(settings.trials())
                        .writableStackTraceEnabled(false)
                        .build());
    }

    static String label(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    State state() {
        return breaker.getState();
    }

    /** Whether a call may be made; what becomes of it is to be told, or that it was not made. */
    boolean admits() {
        return breaker.tryAcquirePermission();
    }

    void notMade() {
        breaker.releasePermission();
    }

    void succeeded() {
        breaker.onSuccess(UNMEASURED, TimeUnit.NANOSECONDS);
        tell();
    }

    void failed(Throwable failure) {
        breaker.onError(UNMEASURED, TimeUnit.NANOSECONDS, failure);
        tell();
    }

    /** An outage is two lines, however long it is: the trials in it change nothing. */
    private void tell() {
        boolean isClosed = state() == State.CLOSED;
        if (isClosed == isKnownToFail.get() && isKnownToFail.compareAndSet(isClosed, !isClosed)) {
            if (isClosed) {
                LOG.warnf("The circuit of %s is closed again.", breaker.getName());
            } else {
                LOG.warnf("The circuit of %s is open: too many of its calls failed.", breaker.getName());
            }
        }
    }
}
