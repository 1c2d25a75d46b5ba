package vn.hanoi.creativecity.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import vn.hanoi.creativecity.gateway.contract.Upstream;

/** The gateway's settings. The environment may give each, such as {@code GATEWAY_UPSTREAMS_CENTRES}. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /** The contract, a resource on the class path: what is not in it does not exist outside. */
    @WithDefault("contract/openapi.json")
    String contract();

    /** The file with the private key that signs inner tokens: a JWK of kind EC P-256. */
    Path innerKey();

    /** The address of each service, without a path, such as {@code http://localhost:8081}. */
    Map<Upstream, URI> upstreams();

    Limits limits();

    Timeouts timeouts();

    interface Limits {

        /** The longest request target, path and query together. */
        @WithDefault("8000")
        int uriCharacters();

        /** How many characters the names and values of all headers may have together. */
        @WithDefault("16000")
        int headerCharacters();

        /** The largest body that a request may bring; the server has the same limit, so it is set there. */
        @WithDefault("${quarkus.http.limits.max-body-size}")
        MemorySize body();

        /** How many requests may be under way to one service. */
        @WithDefault("128")
        int connections();

        /** How many more may wait for one of these; who finds no room is told to come back. */
        @WithDefault("256")
        int waiting();
    }

    interface Timeouts {

        /** How long to wait for a connection to a service. */
        @WithDefault("1s")
        Duration connect();

        /** In what time the body of a request must be here. */
        @WithDefault("30s")
        Duration request();

        /** How long a service may think before its answer begins. */
        @WithDefault("30s")
        Duration answer();
    }
}
