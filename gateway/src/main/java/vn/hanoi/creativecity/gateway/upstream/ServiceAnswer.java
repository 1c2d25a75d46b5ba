package vn.hanoi.creativecity.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** The whole answer of a service to what the gateway asked it for itself. */
public record ServiceAnswer(int status, MultiMap headers, Buffer body) {

    /** Whether what was asked for is in the body. */
    public boolean isOk() {
        return status == 200;
    }
}
