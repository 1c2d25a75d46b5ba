package vn.hanoi.creativecity.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The address of the API as its readers know it, such as {@code https://api.example.org}; without it, each is told
     * the host that they asked for.
     */
    Optional<URI> publicUrl();

    /** Where people log in; without it nobody can. */
    Optional<Identity> identity();

    /** Whether users of the demonstration, and its API clients, may be here. */
    @WithDefault("false")
    boolean demonstration();

    /** The networks of proxies that are believed when they say for whom they ask, such as {@code 10.0.0.0/8}. */
    Optional<List<String>> trustedProxies();

    Limits limits();

    Rates rates();

    Timeouts timeouts();

    /** The identity provider. */
    interface Identity {

        /** What access tokens name as their issuer: the provider as browsers see it. */
        String issuer();

        /** Where the gateway gets the provider's public keys. */
        URI jwks();
    }

    /** How many requests a minute there are; each number is also how many may come at once. */
    interface Rates {

        /** For somebody who does not say who they are, by address. */
        ByGroup anonymous();

        /** For a person who logged in. */
        ByGroup person();

        /** For an API client that has no limits of its own. */
        ByGroup client();

        /** How many failed authentications a minute an address has, before what it shows is not looked at any more. */
        int failedAuthentications();

        /** By whether an operation only reads. */
        interface ByGroup {

            int read();

            int write();
        }
    }

    interface Limits {

        /** The longest request target, path and query together. */
        @WithDefault("8000")
        int uriCharacters();

        /** How many characters the names and values of all headers may have together. */
        @WithDefault("16000")
        int headerCharacters();

        /**
         * The largest body that a request may bring, unless the contract allows its operation more; the server has the same
         * limit, so it is set there.
         */
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

        /** In what time the body of a request must be here; of one that may be large, how long it may pause. */
        @WithDefault("30s")
        Duration request();

        /** How long a service may think before its answer begins; who waits for changes asks it to take 30 s. */
        @WithDefault("35s")
        Duration answer();
    }
}
