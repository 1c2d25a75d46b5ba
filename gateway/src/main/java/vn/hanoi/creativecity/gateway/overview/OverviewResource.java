package vn.hanoi.creativecity.gateway.overview;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.composition.Addresses;
import vn.hanoi.creativecity.gateway.composition.Composition;
import vn.hanoi.creativecity.gateway.composition.Compositions;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.gateway.composition.Part;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.progress.PlanGlance;
import vn.hanoi.creativecity.gateway.progress.Progress;

@Path("/v1/overview")
@Tag(name = "Overview", description = "The Creative City at a glance, of all three services.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OverviewResource {

    private final RoutingContext request;
    private final Compositions compositions;
    private final Progress progress;
    private final Clock clock;

    OverviewResource(RoutingContext request, Compositions compositions, Progress progress, Clock clock) {
        this.request = request;
        this.compositions = compositions;
        this.progress = progress;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The city at a glance",
            description =
                    "The centres by state and kind, the network, open calls, running support programmes, the next sessions, the festival, and how far the city's plan has come. Everybody may ask. No part is required: one that cannot be read this time is absent and named in `warnings`, and so is each target whose figure is missing in `progress`.")
    @APIResponseSchema(value = Overview.class, responseCode = "200", responseDescription = "The city at a glance.")
    public Response readOverview() {
        Composition composition = compositions.begin(request);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Part plans = progress.askForPlans(composition);
        Part network = composition.ask(Upstream.CENTRES, "/v1/network");
        Part calls = composition.ask(Upstream.IDEAS, "/v1/calls?phase=open&sort=closesAt&limit=10&count=true");
        Part programmes = composition.ask(Upstream.IDEAS, "/v1/support-programmes?state=running&limit=10&count=true");
        Part sessions = composition.ask(
                Upstream.EVENTS,
                "/v1/sessions?status=scheduled,rescheduled,moved_online&limit=5&from=" + Addresses.minute(now));
        Part editions = composition.ask(Upstream.EVENTS, "/v1/festival-editions?limit=50");
        PlanGlance glance = progress.glance(plans, composition, "progress").orElse(null);
        return composition.answer(new Overview(
                now,
                network.optional("network", NetworkGlance.Network.class)
                        .map(NetworkGlance::of)
                        .orElse(null),
                calls.optional("openCalls", OpenCalls.class).orElse(null),
                programmes
                        .optional("supportProgrammes", RunningProgrammes.class)
                        .orElse(null),
                sessions.optional("sessions", NextSessions.class).orElse(null),
                editions.optional("festival", Form.PAGE)
                        .flatMap(Editions::current)
                        .orElse(null),
                glance,
                composition.warnings()));
    }
}
