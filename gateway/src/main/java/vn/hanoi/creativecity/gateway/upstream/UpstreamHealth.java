package vn.hanoi.creativecity.gateway.upstream;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.hanoi.creativecity.gateway.contract.Upstream;

/** Shows which services answer, and the state of the circuits to them. The gateway is ready without them: it says by itself what is away. */
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
                        response.withData(UpstreamMeters.label(upstream), isReached ? "reached" : "away"));
        for (Upstream upstream : Upstream.values()) {
            for (Compartment compartment : Compartment.values()) {
                response.withData(
                        "%s %s".formatted(UpstreamMeters.label(upstream), compartment.label()),
                        Circuit.label(upstreams.circuit(upstream, compartment)));
            }
        }
        return response.build();
    }
}
