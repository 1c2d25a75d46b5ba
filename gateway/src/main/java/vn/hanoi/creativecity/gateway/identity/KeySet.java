package vn.hanoi.creativecity.gateway.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * The public keys of the identity provider, kept in memory. They are fetched when they are needed and getting old, or
 * when a token names one that is not among them, but never more often than every ten seconds, whoever sends what. While
 * the provider is away the last ones go on, and only one request finds that out by waiting for it.
 */
final class KeySet {

    static final Duration REST = Duration.ofSeconds(10);
    static final Duration OLD = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(KeySet.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI address;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile List<JsonWebKey> keys = List.of();
    private volatile Instant lastFetch = Instant.MIN;
    private Instant lastTry = Instant.MIN;

    KeySet(URI address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** The keys, fetched first when they are old and nobody is about it; none when there never were any. */
    List<JsonWebKey> current() {
        if (keys.isEmpty()) {
            refresh();
        } else if (clock.instant().isAfter(plus(lastFetch, OLD)) && fetching.tryLock()) {
            try {
                refresh();
            } finally {
                fetching.unlock();
            }
        }
        return keys;
    }

    /** Whether they were never fetched. */
    boolean areUnknown() {
        return keys.isEmpty();
    }

    /** Fetches the keys, if nobody has tried to a moment ago. */
    void refresh() {
        fetching.lock();
        try {
            Instant now = clock.instant();
            if (now.isBefore(plus(lastTry, REST))) {
                return;
            }
            lastTry = now;
            keys = fetch();
            lastFetch = now;
        } catch (IOException | JoseException failure) {
            LOG.warnf("The keys of the identity provider cannot be fetched: %s", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            fetching.unlock();
        }
    }

    private List<JsonWebKey> fetch() throws IOException, InterruptedException, JoseException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("it answers " + response.statusCode());
        }
        List<JsonWebKey> found = new JsonWebKeySet(response.body()).getJsonWebKeys();
        if (found.isEmpty()) {
            throw new IOException("it has none");
        }
        return List.copyOf(found);
    }

    private static Instant plus(Instant instant, Duration duration) {
        return instant.equals(Instant.MIN) ? instant : instant.plus(duration);
    }
}
