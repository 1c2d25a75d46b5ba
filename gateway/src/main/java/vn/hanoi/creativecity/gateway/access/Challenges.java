package vn.hanoi.creativecity.gateway.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** The 401s, which say where to learn how to do better [RFC 6750 section 3, RFC 9728 section 5.1]. */
@Singleton
public class Challenges {

    /** Where the gateway describes itself as a protected resource [RFC 9728 section 3]. */
    public static final String METADATA = "/.well-known/oauth-protected-resource";

    private final PublicAddress address;

    Challenges(PublicAddress address) {
        this.address = address;
    }

    /** For credentials that were shown and are not good; it never says why. */
    public Problem invalid(HttpServerRequest request) {
        return unauthorized(request, ", error=\"invalid_token\"");
    }

    /** For who has to say who they are. */
    public Problem missing(HttpServerRequest request) {
        return unauthorized(request, "");
    }

    private Problem unauthorized(HttpServerRequest request, String error) {
        return new Problem(ProblemType.UNAUTHORIZED)
                .with(
                        "WWW-Authenticate",
                        "Bearer resource_metadata=\"" + address.of(request) + METADATA + "\"" + error);
    }
}
