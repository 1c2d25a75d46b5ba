package vn.hanoi.creativecity.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Counter;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.trace.Traces;

/** The connections of one compartment to one service, and the circuit breaker before them. */
final class Connections {

    private final Upstream upstream;
    private final Compartment compartment;
    private final Clients clients;
    private final Circuit circuit;
    private final Counter refusedByBreaker;
    private final Counter refusedForRoom;
    private final LongAdder lent;
    private final Traces traces;

    Connections(
            Upstream upstream,
            Compartment compartment,
            Clients clients,
            Circuit circuit,
            UpstreamMeters meters,
            Traces traces) {
        this.upstream = upstream;
        this.compartment = compartment;
        this.clients = clients;
        this.circuit = circuit;
        this.refusedByBreaker = meters.refused(upstream, compartment, "circuit");
        this.refusedForRoom = meters.refused(upstream, compartment, "room");
        this.lent = meters.lent();
        this.traces = traces;
        meters.watch(upstream, compartment, circuit);
    }

    State state() {
        return circuit.state();
    }

    /** Fails with the problem to tell when the request is refused here, or with {@link Unreachable}. */
    Future<Call> call(RequestOptions request) {
        if (!circuit.admits()) {
            refusedByBreaker.increment();
            return Future.failedFuture(Outages.away(upstream));
        }
        Clients.OnLoop here = clients.here();
        return here.client()
                .request(request)
                .transform(outcome -> outcome.succeeded()
                        ? Future.succeededFuture(connected(outcome.result(), here.patience()))
                        : Future.failedFuture(notConnected(outcome.cause())));
    }

    private Call connected(HttpClientRequest request, Patience patience) {
        traces.tell(request.headers());
        Call call = new Call(request, circuit, patience, new Loans(lent));
        if (compartment == Compartment.LASTING) {
            call.lasts();
        }
        return call;
    }

    private Exception notConnected(Throwable failure) {
        if (failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException) {
            circuit.notMade();
            refusedForRoom.increment();
            return Outages.busy(upstream);
        }
        circuit.failed(failure);
        return new Unreachable(failure);
    }
}
