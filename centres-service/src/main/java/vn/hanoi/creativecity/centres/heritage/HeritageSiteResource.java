package vn.hanoi.creativecity.centres.heritage;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/heritage-sites")
@Tag(name = "Heritage", description = "Heritage that the city turns into creative spaces.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class HeritageSiteResource {

    private static final String PATH = "/v1/heritage-sites/";

    private final HeritageSiteRepository sites;
    private final HeritageSiteListing listing;
    private final HeritageSiteEditing editing;
    private final TransitionHistory history;
    private final Audit audit;
    private final MergePatch mergePatch;

    HeritageSiteResource(
            HeritageSiteRepository sites,
            HeritageSiteListing listing,
            HeritageSiteEditing editing,
            TransitionHistory history,
            Audit audit,
            MergePatch mergePatch) {
        this.sites = sites;
        this.listing = listing;
        this.editing = editing;
        this.history = history;
        this.audit = audit;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List heritage sites",
            description = "In Vietnamese order of their names unless asked otherwise.")
    public Page<HeritageSiteResponse> listHeritageSites(
            @BeanParam @Valid HeritageSiteFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(HeritageSiteResponse::from);
    }

    @GET
    @Path("/{site}")
    @Authenticated
    @Operation(
            summary = "Read one heritage site",
            description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(
            value = HeritageSiteResponse.class,
            responseCode = "200",
            responseDescription = "The heritage site.")
    public Response readHeritageSite(
            @PathParam("site")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "nha-may-xe-lua-gia-lam",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        HeritageSite site = sites.require(reference);
        return References.isFormer(reference, site.slug())
                ? Answers.movedTo(PATH + site.slug())
                : answer(Response.ok(), site);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Record a heritage site",
            description = "It begins as a draft. Sites belong to no agency: each editor keeps all of them.")
    @APIResponseSchema(
            value = HeritageSiteResponse.class,
            responseCode = "201",
            responseDescription = "The heritage site has been recorded.")
    public Response createHeritageSite(@NotNull @Valid HeritageSiteRequest request) {
        HeritageSite site = editing.create(request);
        audit.record(Audit.CREATED, HeritageSite.COLLECTION, site.id(), null, HeritageSiteResponse.from(site));
        return answer(Answers.created(PATH + site.slug()), site);
    }

    @PATCH
    @Path("/{site}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(summary = "Change a heritage site", description = "By JSON merge patch, with the ETag that was read.")
    @APIResponseSchema(
            value = HeritageSiteResponse.class,
            responseCode = "200",
            responseDescription = "The heritage site after the change.")
    public Response changeHeritageSite(
            @PathParam("site")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "nha-may-xe-lua-gia-lam",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "HeritageSitePatch")))
                    JsonNode patch) {
        HeritageSite site = sites.requireForChange(reference);
        ETags.requireMatch(ifMatch, ETags.of(site.version()));
        HeritageSiteResponse before = HeritageSiteResponse.from(site);
        editing.change(site, mergePatch.apply(HeritageSiteRequest.of(site), HeritageSiteRequest.class, patch));
        audit.record(Audit.CHANGED, HeritageSite.COLLECTION, site.id(), before, HeritageSiteResponse.from(site));
        return answer(Response.ok(), site);
    }

    @POST
    @Path("/{site}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Publish a heritage site or take it out of sight",
            description = "`allowedTransitions` names the states that are possible.")
    @APIResponseSchema(
            value = HeritageSiteResponse.class,
            responseCode = "200",
            responseDescription = "The heritage site in its new state.")
    public Response moveHeritageSite(
            @PathParam("site")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "nha-may-xe-lua-gia-lam",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid HeritageSiteTransitionRequest request) {
        HeritageSite site = sites.requireForChange(reference);
        HeritageSiteResponse before = HeritageSiteResponse.from(site);
        editing.move(site, request);
        audit.record(Audit.MOVED, HeritageSite.COLLECTION, site.id(), before, HeritageSiteResponse.from(site));
        return answer(Response.ok(), site);
    }

    @GET
    @Path("/{site}/transitions")
    @Authenticated
    @Operation(
            summary = "Read the history of a heritage site",
            description = "Every move of its publication, the oldest first.")
    public Page<Transition> listHeritageSiteTransitions(
            @PathParam("site")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "nha-may-xe-lua-gia-lam",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return new Page<>(history.of(sites.require(reference).id()), null, null);
    }

    private static Response answer(Response.ResponseBuilder answer, HeritageSite site) {
        return answer.header("ETag", ETags.of(site.version()))
                .entity(HeritageSiteResponse.from(site))
                .build();
    }
}
