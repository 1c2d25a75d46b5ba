package vn.hanoi.creativecity.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
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

    /**
     * Whom to tell of a weakness, such as {@code mailto:security@example.org}; without it there is no {@code security.txt}.
     */
    Optional<URI> securityContact();

    /** Where people log in; without it nobody can. */
    Optional<Identity> identity();

    /** Whether users of the demonstration, and its API clients, may be here. */
    @WithDefault("false")
    boolean demonstration();

    /** The networks of proxies that are believed when they say for whom they ask, such as {@code 10.0.0.0/8}. */
    Optional<List<String>> trustedProxies();

    /** What differs at one service, such as {@code gateway.services.events.answer=20s}. */
    @WithDefaults
    Map<Upstream, Treatment> services();

    Limits limits();

    Breaker breaker();

    Retries retries();

    Rates rates();

    Timeouts timeouts();

    Cache cache();

    Webhooks webhooks();

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

        /**
         * How many requests may be under way to one service on each event loop, of which there are as many as cores and two
         * at least, without those that take long.
         */
        @WithDefault("64")
        int connections();

        /** How many more may wait for one of these; who finds no room is told to come back. */
        @WithDefault("64")
        int waiting();

        /** How many of those that take long: exports, uploads, waiting for changes. */
        @WithDefault("128")
        int lastingConnections();

        @WithDefault("32")
        int lastingWaiting();
    }

    /** One service; what is not set for it is as for all. */
    interface Treatment {

        @WithDefault("${gateway.timeouts.connect}")
        Duration connect();

        @WithDefault("${gateway.timeouts.answer}")
        Duration answer();

        @WithDefault("${gateway.timeouts.lasting-answer}")
        Duration lastingAnswer();

        @WithDefault("${gateway.limits.connections}")
        int connections();

        @WithDefault("${gateway.limits.waiting}")
        int waiting();

        @WithDefault("${gateway.limits.lasting-connections}")
        int lastingConnections();

        @WithDefault("${gateway.limits.lasting-waiting}")
        int lastingWaiting();
    }

    /** When a service is known to be away. */
    interface Breaker {

        /** How many of the latest calls count; fewer than half as many say nothing. */
        @WithDefault("20")
        int calls();

        /** How many of a hundred must have failed. */
        @WithDefault("50")
        int percentage();

        /** How long nothing is sent then, before it is tried again. */
        @WithDefault("1s")
        Duration pause();

        /** How many calls try it. */
        @WithDefault("3")
        int trials();
    }

    /** How often reads are repeated whose connection failed. */
    interface Retries {

        /** For how many of a hundred requests to a service. */
        @WithDefault("10")
        int percentage();

        /** How many at once, after quieter times. */
        @WithDefault("10")
        int burst();
    }

    /** What the gateway keeps of public answers. */
    interface Cache {

        /** How much of the memory they take together. */
        @WithDefault("64M")
        MemorySize bytes();

        /** The largest body that is kept. */
        @WithDefault("1M")
        MemorySize answer();

        /** How long nobody asks the service again. */
        @WithDefault("1s")
        Duration fresh();

        /** How old an answer may be that is shown because the service gives none [RFC 5861]. */
        @WithDefault("10m")
        Duration staleIfError();

        /** How long who has an old answer waits for a new one. */
        @WithDefault("2s")
        Duration patience();
    }

    /** How API clients are told of changes. */
    interface Webhooks {

        /**
         * What seals the secrets that sign: random texts of at least 32 characters each, separated by commas. The first
         * seals and all open, so that a new one can be put before the old one. Without any no endpoint can be made, and
         * nothing is sent.
         */
        Optional<List<String>> keys();

        /** Whether endpoints on this machine are told, at any port and without TLS: for development. */
        @WithDefault("false")
        boolean allowLoopback();

        /** How often each process looks for changes and for what is due; {@code off} for never. */
        @WithDefault("2s")
        String every();

        /** How many are told at once by each process. */
        @WithDefault("32")
        int atOnce();
    }

    interface Timeouts {

        /** How long to wait for a connection to a service. */
        @WithDefault("1s")
        Duration connect();

        /**
         * In what time the body of a request must be here; of one that may be large, 64 KB of it. Who reads an answer may
         * pause that long.
         */
        @WithDefault("30s")
        Duration request();

        /** How long a request waits for others to be done, when there is no room. */
        @WithDefault("2s")
        Duration turn();

        /** How long a service may think before its answer begins. */
        @WithDefault("15s")
        Duration answer();

        /** The same for what takes long; who waits for changes asks it to take 30 s. */
        @WithDefault("35s")
        Duration lastingAnswer();

        /** In what time an answer that is put together from several services must be there. */
        @WithDefault("3s")
        Duration composition();

        /** How long a page of a feed may take, beside what it is asked to wait; one of a thousand documents takes a while. */
        @WithDefault("10s")
        Duration feed();
    }
}
