package vn.hanoi.creativecity.gateway.discovery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.access.Challenges;
import vn.hanoi.creativecity.gateway.address.PublicAddress;

/** Where somebody starts who knows only the address. */
@Path("/")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Discovery", description = "What this API offers, for programs and for people.")
class DiscoveryResource {

    private static final String LINK_SET = "application/linkset+json";
    private static final String PROFILE = LINK_SET + "; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private final PublicAddress address;
    private final List<String> issuers;

    DiscoveryResource(PublicAddress address, GatewayConfig config) {
        this.address = address;
        this.issuers =
                config.identity().map(GatewayConfig.Identity::issuer).stream().toList();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            summary = "Where to start",
            description = "Links to the documentation and the contract. Browsers are sent to the documentation.")
    @APIResponse(
            responseCode = "200",
            description = "The links.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ApiHome.class)))
    @APIResponse(responseCode = "303", description = "For browsers: the documentation is at `Location`.")
    public Response readApiHome(HttpHeaders request) {
        MediaType wanted = request.getAcceptableMediaTypes().getFirst();
        boolean isBrowser = !wanted.isWildcardType() && wanted.isCompatible(MediaType.TEXT_HTML_TYPE);
        return isBrowser
                ? Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, ApiHome.HERE.documentation())
                        .build()
                : Response.ok(ApiHome.HERE, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("/.well-known/api-catalog")
    @Produces(LINK_SET)
    @Operation(
            summary = "The catalog of APIs",
            description = "The APIs at this host and where each is described, as a link set [RFC 9727].")
    @APIResponse(
            responseCode = "200",
            description = "The catalog.",
            content = @Content(mediaType = LINK_SET, schema = @Schema(implementation = ApiCatalog.class)))
    public Response readApiCatalog() {
        return Response.ok(ApiCatalog.HERE)
                .type(PROFILE)
                .header(HttpHeaders.LINK, "</.well-known/api-catalog>; rel=\"api-catalog\"")
                .build();
    }

    @GET
    @Path(Challenges.METADATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Where people log in",
            description = "The identity provider whose access tokens are taken, as RFC 9728 has programs ask for it.")
    @APIResponse(
            responseCode = "200",
            description = "The description.",
            content = @Content(schema = @Schema(implementation = ProtectedResource.class)))
    public ProtectedResource readProtectedResource(@Context HttpServerRequest request) {
        String here = address.of(request);
        return new ProtectedResource(here, issuers, List.of("header"), here + ApiHome.HERE.documentation());
    }
}
