package vn.hanoi.creativecity.gateway.upstream;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.impl.ContextInternal;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A request to a service for which there is a connection. What became of it is told once; what is told later is not heard. */
public final class Call {

    private final HttpClientRequest request;
    private final Circuit circuit;
    private final Patience patience;
    private final Loans loans;
    private Patience.Wait thinking;
    private boolean isTold;
    private boolean isTrialOver;

    Call(HttpClientRequest request, Circuit circuit, Patience patience, Loans loans) {
        this.request = request;
        this.circuit = circuit;
        this.patience = patience;
        this.loans = loans;
    }

    public HttpClientRequest request() {
        return request;
    }

    /** Lets the body of the answer be lent. To be called before the request is sent, by who gives back what they read. */
    public void borrow() {
        Lender.of(request.connection()).lendNext(loans);
    }

    /** What is lent of the answer. */
    public Loans loans() {
        return loans;
    }

    /**
     * Bounds how long the service may think from now on, before its answer begins. To be called where the call was made.
     *
     * @param late what to do when it thinks longer
     */
    public void limitThinking(Consumer<Throwable> late) {
        ContextInternal context = (ContextInternal) Vertx.currentContext();
        thinking = patience.begin(
                context, () -> late.accept(new TimeoutException("It has thought for " + patience.length())));
    }

    /** Judges the answer, of which the head is here. */
    public Verdict judge(HttpClientResponse response) {
        endThinking();
        Verdict verdict = Verdict.on(response);
        switch (verdict) {
            case SHOW, PUT_INTO_WORDS -> succeeded();
            case HIDE -> failed(new Broken(response.statusCode()));
            case AWAY -> failed(Unreachable.leaving());
        }
        return verdict;
    }

    /** There is no answer, and that is the service's fault. */
    public void failed(Throwable failure) {
        endThinking();
        if (tell()) {
            circuit.failed(failure);
        }
    }

    /** There was the head of an answer, but not the rest. */
    public void brokeOff(Throwable failure) {
        circuit.failed(failure);
    }

    /** Whoever asked does not want the answer any more; that says nothing of the service. */
    public void abandon() {
        endThinking();
        if (tell() && !isTrialOver) {
            circuit.notMade();
        }
        loans.end();
        request.reset();
    }

    /**
     * That there is a connection says enough, since the rest takes as long as somebody else does: no trial of a service that is
     * back can wait for that. A fault that shows later is still told.
     */
    public synchronized void lasts() {
        if (!isTrialOver) {
            isTrialOver = true;
            circuit.succeeded();
        }
    }

    private void succeeded() {
        if (tell() && !isTrialOver) {
            circuit.succeeded();
        }
    }

    private void endThinking() {
        if (thinking != null) {
            thinking.end();
        }
    }

    private synchronized boolean tell() {
        boolean isFirst = !isTold;
        isTold = true;
        return isFirst;
    }

    /** The service answered what none may answer. */
    private static final class Broken extends RuntimeException {

        Broken(int status) {
            super("It answered " + status, null, false, false);
        }
    }
}
