package vn.hanoi.creativecity.gateway;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

/**
 * Lets what is done regularly begin when the server listens. Had it begun before, it could have asked for an event loop while
 * those of the server were handed out in turn; then one loop has two servers, and another none.
 */
@Singleton
class Routine {

    private final Scheduler scheduler;

    Routine(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void begin(@ObservesAsync HttpServerStart listening) {
        scheduler.resume();
    }

    void begin(@ObservesAsync HttpsServerStart listening) {
        scheduler.resume();
    }
}
