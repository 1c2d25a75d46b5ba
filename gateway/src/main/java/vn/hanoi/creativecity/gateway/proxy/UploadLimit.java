package vn.hanoi.creativecity.gateway.proxy;

import java.time.Duration;
import vn.hanoi.creativecity.gateway.GatewayConfig;

/**
 * How much a request may bring, and in what time. What is as large as an operation of the contract allows comes as fast as
 * its sender's line does: no more is asked of it than that it goes on, at a pace that any line has.
 *
 * @param pace how many bytes are enough to be given the same time again
 */
record UploadLimit(long bytes, Duration time, long pace) {

    private static final long LEAST_PACE = 65_536;

    static UploadLimit ofUsual(GatewayConfig config) {
        return new UploadLimit(
                config.limits().body().asLongValue(), config.timeouts().request(), Long.MAX_VALUE);
    }

    static UploadLimit ofLarge(long bytes, GatewayConfig config) {
        return new UploadLimit(bytes, config.timeouts().request(), LEAST_PACE);
    }
}
