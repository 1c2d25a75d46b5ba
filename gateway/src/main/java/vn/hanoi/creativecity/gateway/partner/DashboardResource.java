package vn.hanoi.creativecity.gateway.partner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.composition.Compositions;
import vn.hanoi.creativecity.gateway.token.Principal;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;

@Path("/v1/partner/dashboard")
@Tag(name = "Partners", description = "What a partner has in the Creative City, of all three services.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DashboardResource {

    private final RoutingContext request;
    private final Compositions compositions;

    DashboardResource(RoutingContext request, Compositions compositions) {
        this.request = request;
        this.compositions = compositions;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Scopes.CENTRES_PARTNER})
    @Operation(
            summary = "Read your dashboard as a partner",
            description =
                    "For partners, and for API clients with `centres:partner`: the centres, agreements, contributions and observations of the organisations that you act for, with totals, and the projects in which they are interested. Interests are told to people, and to clients that have `ideas:submit` too. A part that cannot be read this time is absent and named in `warnings`; without the agreements there is no answer.")
    @APIResponseSchema(
            value = PartnerDashboard.class,
            responseCode = "200",
            responseDescription = "What the partner has.")
    public Response readPartnerDashboard() {
        Principal principal = Caller.of(request).principal();
        List<String> organisations =
                principal.organisations().stream().sorted().limit(100).toList();
        boolean seesInterests =
                principal.grants().contains(Roles.PARTNER) || principal.grants().contains(Scopes.IDEAS_SUBMIT);
        var composition = compositions.begin(request);
        return composition.answer(Dashboards.of(organisations, seesInterests, composition));
    }
}
