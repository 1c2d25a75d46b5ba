package vn.hanoi.creativecity.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Counter;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.trace.Traces;

/** The connections of one compartment to one service, and the circuit breaker before them. */
final class Connections {

    private final Upstream upstream;
    private final Compartment compartment;
    private final Clients clients;
    private final CircuitBreaker breaker;
    private final Counter refusedByBreaker;
    private final Counter refusedForRoom;
    private final Traces traces;

    Connections(
            Upstream upstream,
            Compartment compartment,
            Clients clients,
            CircuitBreaker breaker,
            UpstreamMeters meters,
            Traces traces) {
        this.upstream = upstream;
        this.compartment = compartment;
        this.clients = clients;
        this.breaker = breaker;
        this.refusedByBreaker = meters.refused(upstream, compartment, "circuit");
        this.refusedForRoom = meters.refused(upstream, compartment, "room");
        this.traces = traces;
        meters.watch(upstream, compartment, breaker);
    }

    State state() {
        return breaker.getState();
    }

    /** Fails with the problem to tell when the request is refused here, or with {@link Unreachable}. */
    Future<Call> call(RequestOptions request) {
        if (!breaker.tryAcquirePermission()) {
            refusedByBreaker.increment();
            return Future.failedFuture(Outages.away(upstream));
        }
        long start = System.nanoTime();
        return clients.here()
                .request(request)
                .map(this::connected)
                .recover(failure -> Future.failedFuture(notConnected(failure, System.nanoTime() - start)));
    }

    private Call connected(HttpClientRequest request) {
        traces.tell(request.headers());
        Call call = new Call(request, breaker);
        if (compartment == Compartment.LASTING) {
            call.lasts();
        }
        return call;
    }

    private Exception notConnected(Throwable failure, long nanos) {
        if (failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException) {
            breaker.releasePermission();
            refusedForRoom.increment();
            return Outages.busy(upstream);
        }
        breaker.onError(nanos, TimeUnit.NANOSECONDS, failure);
        return new Unreachable(failure);
    }
}
