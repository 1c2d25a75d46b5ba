package vn.hanoi.creativecity.gateway.cache;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.gateway.token.Principal;
import vn.hanoi.creativecity.gateway.upstream.Call;
import vn.hanoi.creativecity.gateway.upstream.Compartment;
import vn.hanoi.creativecity.gateway.upstream.Outages;
import vn.hanoi.creativecity.gateway.upstream.Unreachable;
import vn.hanoi.creativecity.gateway.upstream.Verdict;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * Asks a service, in nobody's name, for what all in a flight want to know. It runs on the event loop of who leads it, and
 * goes on without them as long as anybody waits.
 */
final class Fill {

    private static final Logger LOG = Logger.getLogger(Fill.class);
    private static final long NO_TIMER = -1;

    private final PublicAnswers cache;
    private final Flight flight;
    private final Reader leader;
    private final Entry known;
    private final long askedAtMs;
    private final Context context;
    private final Compartment compartment;
    private Call call;
    private boolean isRepeated;
    private long timer = NO_TIMER;
    private boolean isOver;

    /** @param known what is not fresh any more; null if there is nothing */
    Fill(PublicAnswers cache, Flight flight, Reader leader, Entry known) {
        this.cache = cache;
        this.flight = flight;
        this.leader = leader;
        this.known = known;
        this.askedAtMs = cache.now();
        this.context = leader.context();
        this.compartment = Compartment.of(leader.uri(), false);
    }

    void start() {
        flight.onCancel(() -> context.runOnContext(_ -> cancel()));
        if (cache.isUsable(known)) {
            timer = cache.vertx.setTimer(
                    cache.settings.patience().toMillis(), _ -> failed(Outages.late(leader.upstream())));
        }
        cache.upstreams
                .call(leader.upstream(), compartment, HttpMethod.GET, leader.uri())
                .onComplete(this::send, this::unanswered);
    }

    private void send(Call connected) {
        call = connected;
        HttpClientRequest inner = call.request();
        inner.exceptionHandler(_ -> {});
        if (isOver) {
            call.abandon();
            return;
        }
        try {
            ask(inner);
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "A request to %s cannot be sent", leader.uri());
            failed(new Problem(ProblemType.INTERNAL_ERROR));
        }
    }

    private void ask(HttpClientRequest inner) {
        inner.putHeader(HttpHeaders.ACCEPT, leader.accept())
                .putHeader(HttpHeaders.ACCEPT_LANGUAGE, leader.language())
                .putHeader(PublicAddress.HEADER, leader.publicUrl())
                .putHeader(HttpHeaders.AUTHORIZATION, cache.tokens.of(Principal.ANONYMOUS));
        if (known != null && known.representation().tag() != null) {
            inner.putHeader(HttpHeaders.IF_NONE_MATCH, known.representation().tag());
        }
        inner.response().onComplete(this::answered, this::unanswered);
        inner.end();
        call.limitThinking(this::unanswered);
    }

    private void answered(HttpClientResponse response) {
        Verdict verdict = call.judge(response);
        if (isOver) {
            return;
        }
        if (verdict == Verdict.AWAY) {
            unanswered(Unreachable.leaving());
            return;
        }
        response.exceptionHandler(this::brokenOff);
        int status = response.statusCode();
        if (status == 304 && known != null) {
            end();
            cache.renewed(flight, leader, known, response.headers(), askedAtMs);
        } else if (verdict == Verdict.HIDE || status == 304) {
            LOG.errorf("%s answered %d to %s", leader.upstream(), status, leader.uri());
            failed(Outages.broken(leader.upstream()));
        } else if (status >= 500 && cache.isUsable(known)) {
            failed(Verdict.inWords(response));
        } else if (status >= 500) {
            Problem inWords = Verdict.inWords(response);
            handOn(response, Buffer.buffer(), other -> cache.refuse(other, inWords));
        } else if (Storability.of(response, cache.mostBytes)) {
            collect(response);
        } else {
            cache.forget(leader.key(), known);
            handOn(response, Buffer.buffer(), other -> cache.pass(other));
        }
    }

    private void collect(HttpClientResponse response) {
        Buffer body = Buffer.buffer();
        response.handler(piece -> {
            body.appendBuffer(piece);
            if (body.length() > cache.mostBytes && !isOver) {
                handOn(response, body, other -> cache.pass(other));
            }
        });
        response.endHandler(_ -> {
            if (!isOver) {
                end();
                cache.fetched(flight, leader, known, response, body, askedAtMs);
            }
        });
    }

    /** The one who began gets this very answer; the others look for theirs, since nothing of it may be kept for them. */
    private void handOn(HttpClientResponse response, Buffer beginning, Consumer<Reader> others) {
        response.pause();
        end();
        boolean isTaken = flight.hasAboard(leader) && !leader.wantsHeadOnly() && !leader.isGone();
        cache.land(flight, reader -> {
            if (!isTaken || reader != leader) {
                others.accept(reader);
            }
        });
        if (isTaken) {
            cache.handOn(leader, call, response, beginning);
        } else {
            call.abandon();
        }
    }

    /** Nothing of an answer has come; it may be asked for once more. */
    private void unanswered(Throwable failure) {
        if (isOver) {
            return;
        }
        if (call != null) {
            call.failed(failure);
        }
        if (!isRepeated && cache.upstreams.mayRepeat(leader.upstream(), failure)) {
            isRepeated = true;
            reset();
            cache.upstreams
                    .callAgain(leader.upstream(), compartment, HttpMethod.GET, leader.uri())
                    .onComplete(this::send, this::unanswered);
            return;
        }
        if (!(failure instanceof Problem)) {
            LOG.warnf("%s did not answer to %s: %s", leader.upstream(), leader.uri(), failure.getMessage());
        }
        failed(Outages.of(failure, leader.upstream(), true));
    }

    private void brokenOff(Throwable failure) {
        if (!isOver) {
            LOG.warnf("%s broke off its answer to %s: %s", leader.upstream(), leader.uri(), failure.getMessage());
            call.brokeOff(failure);
            failed(Outages.broken(leader.upstream()));
        }
    }

    private void failed(Problem problem) {
        if (isOver) {
            return;
        }
        giveUp();
        cache.failed(flight, leader, known, problem);
    }

    /** Nobody waits any more. */
    private void cancel() {
        if (!isOver) {
            giveUp();
            cache.land(flight, _ -> {});
        }
    }

    private void giveUp() {
        end();
        reset();
    }

    private void reset() {
        if (call != null) {
            call.abandon();
        }
    }

    private void end() {
        isOver = true;
        cache.vertx.cancelTimer(timer);
    }
}
