package vn.hanoi.creativecity.gateway.address;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
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

    /** That of the last request: most name the same host. */
    private volatile Told last = new Told("", false, "");

    private record Told(String host, boolean isSsl, String address) {}

    PublicAddress(GatewayConfig config) {
        configured = config.publicUrl().map(url -> url.toString().replaceFirst("/$", ""));
    }

    /** Without a slash at its end. */
    public String of(HttpServerRequest request) {
        return configured.orElseGet(() -> asked(request));
    }

    private String asked(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null || request.version() == HttpVersion.HTTP_2) {
            return read(request);
        }
        boolean isSsl = request.connection().isSsl();
        Told told = last;
        if (told.isSsl() == isSsl && told.host().equals(host)) {
            return told.address();
        }
        String address = read(request);
        if (request.authority() != null) {
            last = new Told(host, isSsl, address);
        }
        return address;
    }

    private static String read(HttpServerRequest request) {
        Object host = request.authority() == null ? request.localAddress() : request.authority();
        return request.scheme() + "://" + host;
    }
}
