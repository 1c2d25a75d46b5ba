package vn.hanoi.creativecity.gateway.metrics;

import io.prometheus.client.exemplars.ExemplarSampler;
import io.quarkus.micrometer.runtime.export.exemplars.OpentelemetryExemplarSamplerProvider;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.trace.Traces;

/** Counters name a trace that raised them, where traces are kept; to look for one each time takes time. */
class Exemplars {

    @Produces
    @Alternative
    @Priority(1)
    Optional<ExemplarSampler> sampler(Traces traces, OpentelemetryExemplarSamplerProvider quarkus) {
        return traces.areKept() ? quarkus.exemplarSampler() : Optional.empty();
    }
}
