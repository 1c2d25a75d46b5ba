package vn.hanoi.creativecity.centres.indicator;

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
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;

@Path("/v1/centres/{centre}/observations")
@Tag(name = "Indicators", description = "What is counted at centres, and what was found there.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ObservationResource {

    private static final String CENTRE = "trung-tam-sang-tao-tre-bac-an-khanh";
    private static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    private final CentreRepository centres;
    private final CentreRights rights;
    private final ObservationRepository observations;
    private final ObservationListing listing;
    private final Observing observing;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Viewer viewer;

    ObservationResource(
            CentreRepository centres,
            CentreRights rights,
            ObservationRepository observations,
            ObservationListing listing,
            Observing observing,
            MergePatch mergePatch,
            Audit audit,
            Viewer viewer) {
        this.centres = centres;
        this.rights = rights;
        this.observations = observations;
        this.listing = listing;
        this.observing = observing;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List observations of a centre",
            description =
                    "The present values, the latest period first. Those of indicators for partners are there for staff and for partners that negotiate with the centre or have an agreement with it.")
    public Page<ObservationResponse> listObservations(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = CENTRE,
                            schema = @Schema(maxLength = 100))
                    String centre,
            @BeanParam @Valid ObservationFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return listing.page(centres.require(centre), filter, page, uri);
    }

    @GET
    @Path("/{observation}")
    @Authenticated
    @Operation(summary = "Read one observation", description = "By id: its present value.")
    @APIResponseSchema(
            value = ObservationResponse.class,
            responseCode = "200",
            responseDescription = "The observation.")
    public Response readObservation(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = CENTRE,
                            schema = @Schema(maxLength = 100))
                    String centre,
            @PathParam("observation")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(Response.ok(), observations.require(centres.require(centre), reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Record an observation",
            description =
                    "One for each centre, indicator and period; what is known better later is a revision of it. An editor records those of centres that an organisation of theirs leads or implements.")
    @APIResponseSchema(
            value = ObservationResponse.class,
            responseCode = "201",
            responseDescription = "The observation has been recorded.")
    public Response createObservation(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = CENTRE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid ObservationRequest request) {
        Centre centre = centres.requireForChange(reference);
        rights.requireChange(centre);
        Observation observation = observing.record(centre, request);
        audit.record(
                Audit.CREATED, Observation.COLLECTION, observation.id(), null, ObservationResponse.from(observation));
        return answer(
                Answers.created("/v1/centres/" + centre.slug() + "/observations/" + observation.id()), observation);
    }

    @PATCH
    @Path("/{observation}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(
            summary = "Revise an observation",
            description =
                    "By JSON merge patch, with the ETag that was read. The value that it had is kept among the revisions; what was observed, and when, stays.")
    @APIResponseSchema(
            value = ObservationResponse.class,
            responseCode = "200",
            responseDescription = "The observation after the revision.")
    public Response reviseObservation(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = CENTRE,
                            schema = @Schema(maxLength = 100))
                    String centreReference,
            @PathParam("observation")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "ObservationRevisionPatch")))
                    JsonNode patch) {
        Centre centre = centres.requireForChange(centreReference);
        rights.requireChange(centre);
        Observation observation = observations.requireForChange(centre, reference);
        ETags.requireMatch(ifMatch, tag(observation));
        ObservationResponse before = ObservationResponse.from(observation);
        observing.revise(
                observation,
                mergePatch.apply(ObservationRevisionRequest.of(observation), ObservationRevisionRequest.class, patch));
        audit.record(
                "revised", Observation.COLLECTION, observation.id(), before, ObservationResponse.from(observation));
        return answer(Response.ok(), observation);
    }

    @GET
    @Path("/{observation}/revisions")
    @Authenticated
    @Operation(
            summary = "List the revisions of an observation",
            description = "Every value that it had, the first one first and the present one last.")
    public Page<ObservationRevisionResponse> listObservationRevisions(
            @PathParam("centre")
                    @Parameter(
                            description = "The id or the slug of the centre.",
                            example = CENTRE,
                            schema = @Schema(maxLength = 100))
                    String centre,
            @PathParam("observation")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return listing.revisions(observations.require(centres.require(centre), reference), page, uri);
    }

    private Response answer(Response.ResponseBuilder answer, Observation observation) {
        return answer.header("ETag", tag(observation))
                .entity(ObservationResponse.from(observation))
                .build();
    }

    private String tag(Observation observation) {
        return ETags.of(
                observation.version(),
                viewer.tier(),
                ETags.shown(LongStream.of(observation.indicator().version())));
    }
}
