package vn.hanoi.creativecity.platform.following;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How copies follow other services. Whoever keeps none needs none of it. */
@ConfigMapping(prefix = "following")
interface FollowingConfig {

    /** The other services by their names. */
    Map<String, Other> services();

    /** The file with the private key of this module, by which others know that it asks: a JWK of kind EC P-256. */
    Optional<Path> innerKey();

    Timeouts timeouts();

    Pauses pauses();

    interface Other {

        /** Where it is, without a path, such as {@code http://localhost:8081}. */
        URI url();
    }

    interface Timeouts {

        /** How long to wait for a connection. */
        @WithDefault("3s")
        Duration connect();

        /** For how long the other may wait for a change before it answers, in whole seconds, 30 at most. */
        @WithDefault("25s")
        Duration change();

        /** How long an answer may take to begin, beyond that, and each of its parts to follow. */
        @WithDefault("10s")
        Duration answer();

        /** How long it may take to read everything. */
        @WithDefault("1h")
        Duration export();
    }

    /** How long to wait before asking again: longer each time that it fails. */
    interface Pauses {

        @WithDefault("1s")
        Duration shortest();

        @WithDefault("30s")
        Duration longest();
    }
}
