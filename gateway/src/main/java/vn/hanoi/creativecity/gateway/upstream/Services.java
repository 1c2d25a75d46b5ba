package vn.hanoi.creativecity.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.token.InnerTokens;
import vn.hanoi.creativecity.gateway.token.Principal;
import vn.hanoi.creativecity.platform.problem.Problem;

/** What the gateway itself reads of the services, each time in somebody's name. Small answers only: they are held whole. */
@Singleton
public class Services {

    private static final Logger LOG = Logger.getLogger(Services.class);

    /** How long a small read may take at most, when all is well. */
    private static final Duration FAIR = Duration.ofSeconds(1);

    private final Upstreams upstreams;
    private final InnerTokens tokens;

    Services(Upstreams upstreams, InnerTokens tokens) {
        this.upstreams = upstreams;
        this.tokens = tokens;
    }

    /**
     * Reads from a service. The answer may be any that a service may give, errors included.
     *
     * @param uri path and query, written as the service wants it
     * @param principal in whose name
     * @param headers what to say beside
     * @param patience how long to wait for all of the answer
     * @return who cancels it breaks the request off; fails with a {@link Problem} 502, 503 or 504 when there is no such answer
     */
    public CompletableFuture<ServiceAnswer> get(
            Upstream upstream, String uri, Principal principal, Map<String, String> headers, Duration patience) {
        CompletableFuture<ServiceAnswer> outcome = new CompletableFuture<>();
        Reading reading =
                new Reading(upstream, uri, new HashMap<>(headers), Compartment.of(uri, false), patience, outcome);
        reading.headers().put("Authorization", tokens.of(principal).toString());
        upstreams
                .call(upstream, reading.compartment(), HttpMethod.GET, uri)
                .onSuccess(call -> ask(call, reading, true))
                .onFailure(failure -> unanswered(failure, reading, true));
        CompletableFuture<ServiceAnswer> answer = outcome.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(Outages.of(failure, upstream, true)));
        answer.whenComplete((_, failure) -> {
            if (failure instanceof CancellationException) {
                outcome.cancel(false);
            }
        });
        return answer;
    }

    private void ask(Call call, Reading reading, boolean mayRepeat) {
        reading.outcome().whenComplete((_, failure) -> {
            if (failure != null) {
                end(call, failure, reading.patience());
            }
        });
        if (reading.outcome().isDone()) {
            return;
        }
        call.request().headers().addAll(reading.headers());
        call.request()
                .send()
                .onSuccess(response -> judge(call, response, reading, mayRepeat))
                .onFailure(failure -> {
                    call.failed(failure);
                    unanswered(failure, reading, mayRepeat);
                });
    }

    private void judge(Call call, HttpClientResponse response, Reading reading, boolean mayRepeat) {
        switch (call.judge(response)) {
            case SHOW -> whole(call, response, reading);
            case PUT_INTO_WORDS -> reading.outcome().completeExceptionally(Verdict.inWords(response));
            case AWAY -> {
                call.abandon();
                unanswered(Unreachable.leaving(), reading, mayRepeat);
            }
            case HIDE -> {
                LOG.errorf("%s answered %d to %s", reading.upstream(), response.statusCode(), reading.uri());
                reading.outcome().completeExceptionally(Outages.broken(reading.upstream()));
            }
        }
    }

    private void unanswered(Throwable failure, Reading reading, boolean mayRepeat) {
        Upstream upstream = reading.upstream();
        if (mayRepeat && !reading.outcome().isDone() && upstreams.mayRepeat(upstream, failure)) {
            upstreams
                    .callAgain(upstream, reading.compartment(), HttpMethod.GET, reading.uri())
                    .onSuccess(call -> ask(call, reading, false))
                    .onFailure(again -> unanswered(again, reading, false));
            return;
        }
        if (reading.outcome().completeExceptionally(failure) && !(failure instanceof Problem)) {
            LOG.warnf("%s did not answer to %s: %s", upstream, reading.uri(), failure.getMessage());
        }
    }

    private static void whole(Call call, HttpClientResponse response, Reading reading) {
        int status = response.statusCode();
        MultiMap headers = response.headers();
        response.body()
                .onSuccess(body -> reading.outcome().complete(new ServiceAnswer(status, headers, body)))
                .onFailure(failure -> {
                    if (reading.outcome().completeExceptionally(failure)) {
                        call.brokeOff(failure);
                    }
                });
    }

    /** Who had little patience must not say of the service that it is late. */
    private static void end(Call call, Throwable failure, Duration patience) {
        if (failure instanceof TimeoutException && patience.compareTo(FAIR) >= 0) {
            call.failed(failure);
        }
        call.abandon();
    }

    private record Reading(
            Upstream upstream,
            String uri,
            Map<String, String> headers,
            Compartment compartment,
            Duration patience,
            CompletableFuture<ServiceAnswer> outcome) {}
}
