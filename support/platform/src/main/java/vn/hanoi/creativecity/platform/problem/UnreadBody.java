package vn.hanoi.creativecity.platform.problem;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;

/**
 * What is still to come of a request's body when its answer is out. The server reads past it, so that the connection can
 * carry the next request; a sender who takes too long over it is cut off. To close at once could take the answer away
 * from them (RFC 9112, section 9.6).
 */
final class UnreadBody {

    private static final long LONGEST_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private UnreadBody() {}

    static void limit(HttpServerRequest request, Vertx vertx) {
        if (!request.isEnded()) {
            vertx.setTimer(LONGEST_MILLIS, _ -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }
}
