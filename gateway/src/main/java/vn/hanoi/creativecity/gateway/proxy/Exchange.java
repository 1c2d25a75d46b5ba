package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.upstream.Call;
import vn.hanoi.creativecity.gateway.upstream.Compartment;
import vn.hanoi.creativecity.gateway.upstream.Outages;
import vn.hanoi.creativecity.gateway.upstream.Unreachable;
import vn.hanoi.creativecity.gateway.upstream.Verdict;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * One request on its way to a service, and the answer on its way back. All of it runs on the event loop of the
 * connection that the request came by. It is over when the reader has the answer or is gone; what happens on the inner
 * side after that means nothing any more.
 */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final CharSequence PUBLIC_ADDRESS = HttpHeaders.createOptimized(PublicAddress.HEADER);

    private final Proxy proxy;
    private final HttpServerRequest request;
    private final Upstream upstream;
    private final Compartment compartment;
    private final UploadLimit limit;
    private final String uri;
    private final CharSequence authorization;
    private Call call;
    private HttpClientRequest inner;
    private Upload upload;
    private Download download;
    private Buffer begun = Buffer.buffer();
    private boolean isRepeated;
    private boolean isUploaded;
    private boolean isAnswered;
    private boolean isOver;

    Exchange(
            Proxy proxy,
            HttpServerRequest request,
            Upstream upstream,
            Compartment compartment,
            UploadLimit limit,
            String uri,
            CharSequence authorization) {
        this.proxy = proxy;
        this.request = request;
        this.upstream = upstream;
        this.compartment = compartment;
        this.limit = limit;
        this.uri = uri;
        this.authorization = authorization;
        this.isUploaded = !Upload.isAnnounced(request);
    }

    void start() {
        request.pause();
        watch();
        proxy.upstreams.call(upstream, compartment, request.method(), uri).onComplete(this::send, this::unanswered);
    }

    /** Hands on an answer that somebody else has asked for, without a body, and of which the beginning may be read. */
    void takeOver(Call asked, HttpClientResponse response, Buffer beginning) {
        watch();
        call = asked;
        inner = asked.request();
        begun = beginning;
        answer(response);
    }

    boolean isOver() {
        return isOver;
    }

    /** A body follows, or at least no end. */
    void uploadLasts() {
        isUploaded = false;
        call.lasts();
    }

    void uploaded() {
        isUploaded = true;
        if (!isAnswered) {
            limitThinking();
        }
    }

    void uploadIsTooLarge() {
        refuse(new Problem(ProblemType.CONTENT_TOO_LARGE));
    }

    void uploadIsLate() {
        if (inner.writeQueueFull()) {
            TimeoutException late = new TimeoutException("It takes no more of the body");
            call.failed(late);
            refuse(Outages.of(late, upstream, false));
        } else {
            refuse(new Problem(ProblemType.REQUEST_TIMEOUT));
        }
    }

    void answered() {
        if (end() && !isUploaded) {
            // The service had enough before the end of the body.
            inner.reset();
            proxy.refusals.hangUp(request);
        }
    }

    /** Part of the answer is out: only a broken connection tells the reader that the rest will not come. */
    void breakOff(Throwable failure) {
        if (end()) {
            if (!(failure instanceof Problem) && !isUpToTheReader()) {
                call.brokeOff(failure);
            }
            LOG.warnf("The answer of %s to %s is broken off: %s", upstream, request.path(), failure.getMessage());
            inner.reset();
            proxy.refusals.breakOff(request);
        }
    }

    /** Whether the answer could not go on, whatever the service does: who reads it is gone, or does not read on. */
    private boolean isUpToTheReader() {
        HttpServerResponse answer = request.response();
        return answer.closed() || !answer.ended() && answer.writeQueueFull();
    }

    private void watch() {
        request.exceptionHandler(_ -> abandon());
        request.response().exceptionHandler(_ -> abandon());
    }

    private void send(Call connected) {
        call = connected;
        inner = call.request();
        // Whatever breaks is seen through the response.
        inner.exceptionHandler(_ -> {});
        if (isOver) {
            call.abandon();
            return;
        }
        try {
            ask();
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "A request to %s cannot be sent", request.path());
            refuse(new Problem(ProblemType.INTERNAL_ERROR));
        }
    }

    private void ask() {
        call.borrow();
        proxy.headers.copyInwards(request.headers(), inner.headers());
        inner.putHeader(HttpHeaders.AUTHORIZATION, authorization);
        inner.putHeader(PUBLIC_ADDRESS, proxy.address.of(request));
        inner.response().onComplete(this::answer, this::unanswered);
        if (!isUploaded) {
            uploadLasts();
        }
        if (upload == null) {
            upload = new Upload(this, request, inner, proxy.vertx, limit);
            upload.start();
        } else {
            inner.end();
            limitThinking();
        }
    }

    private void limitThinking() {
        call.limitThinking(this::unanswered);
    }

    private void answer(HttpClientResponse response) {
        Verdict verdict = call.judge(response);
        if (verdict == Verdict.AWAY) {
            unanswered(Unreachable.leaving());
            return;
        }
        isAnswered = true;
        response.exceptionHandler(this::breakOff);
        if (isOver) {
            return;
        }
        switch (verdict) {
            case SHOW -> {
                Duration patience = proxy.config.timeouts().request();
                download = new Download(this, request, response, begun, call.loans(), proxy.vertx, patience);
                download.start(proxy.headers);
            }
            case PUT_INTO_WORDS -> refuse(Verdict.inWords(response));
            default -> {
                LOG.errorf("%s answered %d to %s", upstream, response.statusCode(), request.path());
                refuse(Outages.broken(upstream, isRead()));
            }
        }
    }

    /** Nothing of an answer has come. A read that was sent whole may be sent once more. */
    private void unanswered(Throwable failure) {
        if (isOver) {
            return;
        }
        if (call != null) {
            call.failed(failure);
        }
        if (!isRepeated && isRepeatable() && proxy.upstreams.mayRepeat(upstream, failure)) {
            isRepeated = true;
            reset();
            proxy.upstreams
                    .callAgain(upstream, compartment, request.method(), uri)
                    .onComplete(this::send, this::unanswered);
            return;
        }
        if (!(failure instanceof Problem)) {
            LOG.warnf("%s did not answer to %s: %s", upstream, request.path(), failure.getMessage());
        }
        refuse(Outages.of(failure, upstream, isRead()));
    }

    private boolean isRead() {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    private boolean isRepeatable() {
        return isRead() && !Upload.isAnnounced(request) && (upload == null || upload.wasEmpty());
    }

    private void reset() {
        if (call != null) {
            call.abandon();
        }
    }

    private void refuse(Problem problem) {
        if (request.response().headWritten()) {
            breakOff(problem);
            return;
        }
        if (!end()) {
            return;
        }
        reset();
        if (isUploaded) {
            proxy.refusals.send(problem, request);
        } else {
            proxy.refusals.sendAndHangUp(problem, request);
        }
    }

    /** The reader is gone; the service need not go on. */
    private void abandon() {
        if (end()) {
            reset();
        }
    }

    /** Whether it was not over before. */
    private boolean end() {
        boolean isFirst = !isOver;
        isOver = true;
        if (upload != null) {
            upload.stop();
        }
        if (download != null) {
            download.stop();
        }
        return isFirst;
    }
}
