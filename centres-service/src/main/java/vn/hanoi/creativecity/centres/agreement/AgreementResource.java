package vn.hanoi.creativecity.centres.agreement;

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
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

@Path("/v1/agreements")
@Tag(name = "Agreements", description = "What organisations have agreed with centres, and what they have given.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class AgreementResource {

    private static final String PATH = "/v1/agreements/";
    private static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";

    private final AgreementRepository agreements;
    private final AgreementListing listing;
    private final AgreementEditing editing;
    private final AgreementRights rights;
    private final CentreRights centreRights;
    private final TransitionHistory history;
    private final MergePatch mergePatch;
    private final Audit audit;

    AgreementResource(
            AgreementRepository agreements,
            AgreementListing listing,
            AgreementEditing editing,
            AgreementRights rights,
            CentreRights centreRights,
            TransitionHistory history,
            MergePatch mergePatch,
            Audit audit) {
        this.agreements = agreements;
        this.listing = listing;
        this.editing = editing;
        this.rights = rights;
        this.centreRights = centreRights;
        this.history = history;
        this.mergePatch = mergePatch;
        this.audit = audit;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List agreements",
            description =
                    "Of the public ones everybody sees those that were signed, without amounts and documents; a partner sees all of its own organisation's, staff all.")
    public Page<AgreementResponse> listAgreements(
            @BeanParam @Valid AgreementFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri);
    }

    @GET
    @Path("/{agreement}")
    @Authenticated
    @Operation(summary = "Read one agreement", description = "By id.")
    @APIResponseSchema(value = AgreementResponse.class, responseCode = "200", responseDescription = "The agreement.")
    public Response readAgreement(
            @PathParam("agreement")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(Response.ok(), agreements.require(reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Record an agreement",
            description =
                    "It begins as being negotiated. An editor records those of centres that an organisation of theirs leads or implements.")
    @APIResponseSchema(
            value = AgreementResponse.class,
            responseCode = "201",
            responseDescription = "The agreement has been recorded.")
    public Response createAgreement(@NotNull @Valid AgreementRequest request) {
        Agreement agreement = editing.create(request);
        audit.record(Audit.CREATED, Agreement.COLLECTION, agreement.id(), null, whole(agreement));
        return answer(Answers.created(PATH + agreement.id()), agreement);
    }

    @PATCH
    @Path("/{agreement}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Operation(
            summary = "Change an agreement",
            description =
                    "By JSON merge patch, with the ETag that was read. Its parties stay; its commitment stays at or above what was disbursed, in the currency of its contributions.")
    @APIResponseSchema(
            value = AgreementResponse.class,
            responseCode = "200",
            responseDescription = "The agreement after the change.")
    public Response changeAgreement(
            @PathParam("agreement")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "AgreementPatch")))
                    JsonNode patch) {
        Agreement agreement = agreements.requireForChange(reference);
        centreRights.requireChange(agreement.centre());
        ETags.requireMatch(ifMatch, tag(agreement));
        AgreementResponse before = whole(agreement);
        editing.change(agreement, mergePatch.apply(AgreementRequest.of(agreement), AgreementRequest.class, patch));
        audit.record(Audit.CHANGED, Agreement.COLLECTION, agreement.id(), before, whole(agreement));
        return answer(Response.ok(), agreement);
    }

    @POST
    @Path("/{agreement}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.CENTRE_EDITOR})
    @Idempotent
    @Operation(
            summary = "Move an agreement",
            description =
                    "To another state; `allowedTransitions` names those that are possible. The day of the move to `signed` is the day of signing, on which the law must have had the type of contract.")
    @APIResponseSchema(
            value = AgreementResponse.class,
            responseCode = "200",
            responseDescription = "The agreement in its new state.")
    public Response moveAgreement(
            @PathParam("agreement")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid AgreementTransitionRequest request) {
        Agreement agreement = agreements.requireForChange(reference);
        centreRights.requireChange(agreement.centre());
        AgreementResponse before = whole(agreement);
        editing.move(agreement, request);
        audit.record(Audit.MOVED, Agreement.COLLECTION, agreement.id(), before, whole(agreement));
        return answer(Response.ok(), agreement);
    }

    @GET
    @Path("/{agreement}/transitions")
    @Authenticated
    @Operation(
            summary = "Read the history of an agreement",
            description =
                    "Every move of its state, the oldest first. Reasons and documents are for staff and the partner of the agreement.")
    public Page<Transition> listAgreementTransitions(
            @PathParam("agreement")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        Agreement agreement = agreements.require(reference);
        Page<Transition> moves = new Page<>(history.of(agreement.id()), null, null);
        return rights.maySeeAll(agreement) ? moves : moves.map(AgreementResource::withoutGrounds);
    }

    private static Transition withoutGrounds(Transition move) {
        return new Transition(
                move.state(), move.from(), move.to(), move.at(), move.actor(), move.effectiveOn(), null, null);
    }

    private Response answer(Response.ResponseBuilder answer, Agreement agreement) {
        return answer.header("ETag", tag(agreement))
                .entity(AgreementResponse.from(agreement, rights.seenAs(agreement)))
                .build();
    }

    /** What was disbursed is part of the tag of those who see it, and moves nothing in that of the others. */
    private String tag(Agreement agreement) {
        Tier seenAs = rights.seenAs(agreement);
        boolean isTotalHidden = seenAs == Tier.PUBLIC || agreement.disbursed() == null;
        return ETags.of(
                agreement.version(),
                seenAs,
                isTotalHidden ? "" : agreement.disbursed().amount().toPlainString(),
                ETags.shown(LongStream.of(
                        agreement.centre().version(), agreement.organisation().version())));
    }

    /** As the audit keeps it, for staff. */
    private static AgreementResponse whole(Agreement agreement) {
        return AgreementResponse.from(agreement, Tier.STAFF);
    }
}
