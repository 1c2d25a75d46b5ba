package vn.hanoi.creativecity.gateway.address;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.GatewayConfig;

/**
 * The address of the API as its readers know it: what the settings say, or else the host that each asked for. HTTP/1.0 needs
 * no host; who names none is told the address that they reached.
 */
@Singleton
public class PublicAddress {

    /** The header that tells it to a service; nobody outside can send it. */
    public static final String HEADER = "X-Internal-Public-Url";

    private final Optional<String> configured;

    PublicAddress(GatewayConfig config) {
        configured = config.publicUrl().map(url -> url.toString().replaceFirst("/$", ""));
    }

    /** Without a slash at its end. */
    public String of(HttpServerRequest request) {
        return configured.orElseGet(() -> request.scheme() + "://" + host(request));
    }

    private static Object host(HttpServerRequest request) {
        return request.authority() == null ? request.localAddress() : request.authority();
    }
}
