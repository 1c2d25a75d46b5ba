package vn.hanoi.creativecity.gateway.proxy;

import java.time.Duration;
import vn.hanoi.creativecity.gateway.GatewayConfig;

/**
 * How much a request may bring, and in what time. What is as large as an operation of the contract allows comes as fast as
 * its sender's line does: no more is asked of it than that it goes on.
 *
 * @param isOfPauses whether the time is that of one pause, and not of the whole body
 */
record UploadLimit(long bytes, Duration time, boolean isOfPauses) {

    static UploadLimit ofUsual(GatewayConfig config) {
        return new UploadLimit(
                config.limits().body().asLongValue(), config.timeouts().request(), false);
    }

    static UploadLimit ofLarge(long bytes, GatewayConfig config) {
        return new UploadLimit(bytes, config.timeouts().request(), true);
    }
}
