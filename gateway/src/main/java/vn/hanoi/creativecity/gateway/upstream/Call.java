package vn.hanoi.creativecity.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.concurrent.TimeUnit;

/** A request to a service for which there is a connection. What became of it is told once; what is told later is not heard. */
public final class Call {

    private final HttpClientRequest request;
    private final CircuitBreaker breaker;
    private final long startNanos = System.nanoTime();
    private boolean isTold;
    private boolean isTrialOver;

    Call(HttpClientRequest request, CircuitBreaker breaker) {
        this.request = request;
        this.breaker = breaker;
    }

    public HttpClientRequest request() {
        return request;
    }

    /** Judges the answer, of which the head is here. */
    public Verdict judge(HttpClientResponse response) {
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
        if (tell()) {
            breaker.onError(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS, failure);
        }
    }

    /** There was the head of an answer, but not the rest. */
    public void brokeOff(Throwable failure) {
        breaker.onError(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS, failure);
    }

    /** Whoever asked does not want the answer any more; that says nothing of the service. */
    public void abandon() {
        if (tell() && !isTrialOver) {
            breaker.releasePermission();
        }
        request.reset();
    }

    /**
     * That there is a connection says enough, since the rest takes as long as somebody else does: no trial of a service that is
     * back can wait for that. A fault that shows later is still told.
     */
    public synchronized void lasts() {
        if (!isTrialOver) {
            isTrialOver = true;
            breaker.onSuccess(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
        }
    }

    private void succeeded() {
        if (tell() && !isTrialOver) {
            breaker.onSuccess(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
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
