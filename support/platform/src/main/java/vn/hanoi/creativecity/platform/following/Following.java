package vn.hanoi.creativecity.platform.following;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import vn.hanoi.creativecity.platform.identity.InnerTokenMint;

/** Keeps the copies of this service while it runs. */
@Singleton
class Following {

    private final List<Copy<?>> copies;
    private final FollowingConfig config;
    private final CopyUpdate update;
    private final ObjectMapper json;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final List<Follower> followers = new ArrayList<>();
    private HttpClient http;

    Following(
            @All List<Copy<?>> copies,
            FollowingConfig config,
            CopyUpdate update,
            ObjectMapper json,
            MeterRegistry metrics,
            Clock clock) {
        this.copies = copies;
        this.config = config;
        this.update = update;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        if (copies.isEmpty() || http != null) {
            return;
        }
        InnerTokenMint mint = InnerTokenMint.withKeyIn(config.innerKey()
                .orElseThrow(() -> new IllegalStateException("Whoever keeps a copy needs following.inner-key")));
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeouts().connect())
                .build();
        for (Copy<?> copy : copies) {
            Follower follower = follower(copy, mint);
            Gauge.builder("following.age", follower, Follower::secondsSinceSuccess)
                    .description("For how long nobody could tell whether the copy is right")
                    .baseUnit("seconds")
                    .tag("copy", follower.name())
                    .register(metrics);
            followers.add(follower);
        }
        followers.forEach(Follower::start);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        for (Follower follower : followers) {
            follower.stop();
        }
        if (http != null) {
            http.shutdownNow();
        }
    }

    private Follower follower(Copy<?> copy, InnerTokenMint mint) {
        FollowingConfig.Other other = config.services().get(copy.service());
        if (other == null) {
            throw new IllegalStateException("following.services." + copy.service() + ".url says nothing");
        }
        Source source = new Source(copy, other.url(), config.timeouts(), http, json.reader(), mint, clock);
        Backoff backoff = new Backoff(
                config.pauses().shortest(),
                config.pauses().longest(),
                () -> ThreadLocalRandom.current().nextDouble());
        return new Follower(copy, source, update, config.timeouts(), backoff, clock);
    }
}
