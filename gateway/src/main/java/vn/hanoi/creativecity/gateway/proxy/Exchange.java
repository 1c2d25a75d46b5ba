package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * One request on its way to a service, and the answer on its way back. All of it runs on the event loop of the
 * connection that the request came by. It is over when the reader has the answer or is gone; what happens on the inner
 * side after that means nothing any more.
 */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    /** Tells a service by which address the reader knows the API; nobody outside can send it. */
    private static final String PUBLIC_URL = "X-Internal-Public-Url";

    private final Proxy proxy;
    private final HttpServerRequest request;
    private final Upstream upstream;
    private final UploadLimit limit;
    private HttpClientRequest inner;
    private Upload upload;
    private boolean isUploaded;
    private boolean isAnswered;
    private boolean isOver;

    Exchange(Proxy proxy, HttpServerRequest request, Upstream upstream, UploadLimit limit) {
        this.proxy = proxy;
        this.request = request;
        this.upstream = upstream;
        this.limit = limit;
        this.isUploaded = !Upload.isAnnounced(request);
    }

    void start(String uri, String token) {
        request.pause();
        request.exceptionHandler(_ -> abandon());
        request.response().exceptionHandler(_ -> abandon());
        proxy.upstreams
                .request(upstream, request.method(), uri)
                .onSuccess(connected -> send(connected, token))
                .onFailure(_ -> refuse(Outages.away(upstream)));
    }

    boolean isOver() {
        return isOver;
    }

    void uploaded() {
        isUploaded = true;
        if (!isAnswered) {
            inner.idleTimeout(proxy.config.timeouts().answer().toMillis());
        }
    }

    void uploadIsTooLarge() {
        refuse(new Problem(ProblemType.CONTENT_TOO_LARGE));
    }

    void uploadIsLate() {
        boolean isServiceSlow = inner.writeQueueFull();
        refuse(isServiceSlow ? Outages.late(upstream) : new Problem(ProblemType.REQUEST_TIMEOUT));
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
            LOG.warnf("The answer of %s to %s is broken off: %s", upstream, request.path(), failure.getMessage());
            inner.reset();
            proxy.refusals.breakOff(request);
        }
    }

    private void send(HttpClientRequest connected, String token) {
        inner = connected;
        // Whatever breaks is seen through the response.
        inner.exceptionHandler(_ -> {});
        if (isOver) {
            inner.reset();
            return;
        }
        proxy.headers.copyInwards(request.headers(), inner.headers());
        inner.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        inner.putHeader(PUBLIC_URL, proxy.address.of(request));
        inner.response().onSuccess(this::answer).onFailure(this::unanswered);
        upload = new Upload(this, request, inner, proxy.vertx, limit);
        upload.start();
    }

    private void answer(HttpClientResponse response) {
        isAnswered = true;
        response.exceptionHandler(this::breakOff);
        if (isOver) {
            return;
        }
        switch (Verdict.on(response)) {
            case SHOW -> new Download(this, request, response).start(proxy.headers);
            case PUT_INTO_WORDS -> refuse(Verdict.inWords(response));
            case HIDE -> {
                LOG.errorf("%s answered %d to %s", upstream, response.statusCode(), request.path());
                refuse(Outages.broken(upstream));
            }
        }
    }

    private void unanswered(Throwable failure) {
        if (!isOver) {
            LOG.warnf("%s did not answer to %s: %s", upstream, request.path(), failure.getMessage());
            refuse(failure instanceof TimeoutException ? Outages.late(upstream) : Outages.broken(upstream));
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
        if (inner != null) {
            inner.reset();
        }
        if (isUploaded) {
            proxy.refusals.send(problem, request);
        } else {
            proxy.refusals.sendAndHangUp(problem, request);
        }
    }

    /** The reader is gone; the service need not go on. */
    private void abandon() {
        if (end() && inner != null) {
            inner.reset();
        }
    }

    /** Whether it was not over before. */
    private boolean end() {
        boolean isFirst = !isOver;
        isOver = true;
        if (upload != null) {
            upload.stop();
        }
        return isFirst;
    }
}
