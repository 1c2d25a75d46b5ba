package vn.hanoi.creativecity.gateway.client;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds out which API client asks. */
@Singleton
public class ClientDirectory {

    /** The client of a key that was looked up moments ago; empty when it has to be looked up (again). Never blocks. */
    public Optional<KnownClient> recall(String key) {
        return Optional.empty();
    }

    /**
     * The client of a live key: one that is known, neither expired nor revoked, of a client that is active. Blocks while
     * the database answers.
     *
     * @throws vn.hanoi.creativecity.platform.problem.Problem 503 while the database is away, for a key that was not good
     *     in the last 60 s
     */
    public Optional<KnownClient> find(String key) {
        return Optional.empty();
    }

    /** The client that stands for an OAuth client, such as the city's website. Never blocks. */
    public Optional<KnownClient> withOAuthClient(String id) {
        return Optional.empty();
    }

    /** Whether any active client lists this origin. Never blocks. */
    public boolean allowsOrigin(String origin) {
        return false;
    }
}
