package vn.hanoi.creativecity.gateway.proxy;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows which services answer. The gateway is ready without them: it says by itself what is away. */
@Readiness
@Singleton
class UpstreamHealth implements HealthCheck {

    private final Upstreams upstreams;

    UpstreamHealth(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("services as last seen").up();
        upstreams
                .reached()
                .forEach((upstream, isReached) ->
                        response.withData(upstream.name().toLowerCase(Locale.ROOT), isReached ? "reached" : "away"));
        return response.build();
    }
}
