package vn.hanoi.creativecity.events.venue;

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

@Path("/v1/venues")
@Tag(name = "Venues", description = "Where events take place.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class VenueResource {

    private static final String PATH = "/v1/venues/";

    private final VenueRepository venues;
    private final VenueListing listing;
    private final VenueEditing editing;
    private final Audit audit;
    private final MergePatch mergePatch;

    VenueResource(
            VenueRepository venues, VenueListing listing, VenueEditing editing, Audit audit, MergePatch mergePatch) {
        this.venues = venues;
        this.listing = listing;
        this.editing = editing;
        this.audit = audit;
        this.mergePatch = mergePatch;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List venues",
            description =
                    "The places of the network, as far as everybody sees them, and our own; by name unless asked otherwise. What is gone stays.")
    public Page<VenueResponse> listVenues(
            @BeanParam @Valid VenueFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(VenueResponse::from);
    }

    @GET
    @Path("/{venue}")
    @Authenticated
    @Operation(summary = "Read one venue", description = "By id or slug; a slug that it had before answers 301.")
    @APIResponse(responseCode = "301", description = "It has another slug now; `Location` says which.")
    @APIResponseSchema(value = VenueResponse.class, responseCode = "200", responseDescription = "The venue.")
    public Response readVenue(
            @PathParam("venue")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Venue venue = venues.require(reference);
        return References.isFormer(reference, venue.slug())
                ? Answers.movedTo(PATH + venue.slug())
                : answer(Response.ok(), venue);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(summary = "Create a venue", description = "One of our own; those of the network come by themselves.")
    @APIResponseSchema(value = VenueResponse.class, responseCode = "201", responseDescription = "The new venue.")
    public Response createVenue(@NotNull @Valid VenueRequest request) {
        Venue venue = editing.create(request);
        record(Audit.CREATED, venue, null);
        return answer(Answers.created(PATH + venue.slug()), venue);
    }

    @PATCH
    @Path("/{venue}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Operation(
            summary = "Change a venue",
            description =
                    "By JSON merge patch, with the ETag that was read. Only those of our own; places of the network answer 409.")
    @APIResponseSchema(
            value = VenueResponse.class,
            responseCode = "200",
            responseDescription = "The venue after the change.")
    public Response changeVenue(
            @PathParam("venue")
                    @Parameter(
                            description = "The id or the slug.",
                            example = "khong-gian-di-bo-van-mieu",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "VenuePatch")))
                    JsonNode patch) {
        Venue venue = venues.requireForChange(reference);
        ETags.requireMatch(ifMatch, ETags.of(venue.version()));
        VenueResponse before = VenueResponse.from(venue);
        editing.change(venue, mergePatch.apply(VenueRequest.of(venue), VenueRequest.class, patch));
        record(Audit.CHANGED, venue, before);
        return answer(Response.ok(), venue);
    }

    private void record(String action, Venue venue, VenueResponse before) {
        audit.record(action, Venue.COLLECTION, venue.id(), before, VenueResponse.from(venue));
    }

    private static Response answer(Response.ResponseBuilder answer, Venue venue) {
        return answer.header("ETag", ETags.of(venue.version()))
                .entity(VenueResponse.from(venue))
                .build();
    }
}
