package vn.hanoi.creativecity.gateway.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** The 401s, which say where to learn how to do better [RFC 6750 section 3, RFC 9728 section 5.1]. */
@Singleton
public class Challenges {

    /** Where the gateway describes itself as a protected resource [RFC 9728 section 3]. */
    public static final String METADATA = "/.well-known/oauth-protected-resource";

    private final Optional<URI> publicUrl;

    Challenges(GatewayConfig config) {
        publicUrl = config.publicUrl();
    }

    /** For credentials that were shown and are not good; it never says why. */
    public Problem invalid(HttpServerRequest request) {
        return unauthorized(request, ", error=\"invalid_token\"");
    }

    /** For who has to say who they are. */
    public Problem missing(HttpServerRequest request) {
        return unauthorized(request, "");
    }

    /** The address of the API as its readers know it, without a slash at its end. */
    public String publicUrl(HttpServerRequest request) {
        return publicUrl
                .map(url -> url.toString().replaceFirst("/$", ""))
                .orElseGet(() -> request.scheme() + "://" + request.authority());
    }

    private Problem unauthorized(HttpServerRequest request, String error) {
        return new Problem(ProblemType.UNAUTHORIZED)
                .with("WWW-Authenticate", "Bearer resource_metadata=\"" + publicUrl(request) + METADATA + "\"" + error);
    }
}
