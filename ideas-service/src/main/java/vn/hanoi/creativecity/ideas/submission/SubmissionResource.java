package vn.hanoi.creativecity.ideas.submission;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.link.Unlicensed;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.time.Punctual;
import vn.hanoi.creativecity.platform.time.Receipt;

/** Whoever is logged in may hand something in, whatever they are else; a program does so for itself. */
@Path("/v1/submissions")
@Unlicensed
@Tag(name = "Submissions", description = "What people hand in for calls.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Punctual
class SubmissionResource {

    static final String EXAMPLE = "HN-7K3F-9QXM";

    private static final String PATH = "/v1/submissions/";

    private final SubmissionRepository submissions;
    private final SubmissionListing listing;
    private final SubmissionEditing editing;
    private final SubmissionMoves moves;
    private final SubmissionRights rights;
    private final SubmissionAnswers answers;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Receipt receipt;

    SubmissionResource(
            SubmissionRepository submissions,
            SubmissionListing listing,
            SubmissionEditing editing,
            SubmissionMoves moves,
            SubmissionRights rights,
            SubmissionAnswers answers,
            MergePatch mergePatch,
            Audit audit,
            Receipt receipt) {
        this.submissions = submissions;
        this.listing = listing;
        this.editing = editing;
        this.moves = moves;
        this.rights = rights;
        this.answers = answers;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.receipt = receipt;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List submissions",
            description =
                    "Those that you may see, what was begun last first unless asked otherwise: everybody sees those that were accepted and published, people also their own, staff all that were ever handed in.")
    public Page<SubmissionResponse> listSubmissions(
            @BeanParam @Valid SubmissionFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(answers::of);
    }

    @GET
    @Path("/{submission}")
    @Authenticated
    @Operation(summary = "Read one submission", description = "By id or code.")
    @APIResponseSchema(value = SubmissionResponse.class, responseCode = "200", responseDescription = "The submission.")
    public Response readSubmission(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return answers.answer(Response.ok(), submissions.require(reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT,
        Scopes.IDEAS_SUBMIT
    })
    @Idempotent
    @Operation(
            summary = "Begin a submission",
            description =
                    "A draft that you alone see, for a call that has not closed; it need not have opened yet. What a program begins belongs to its API client.")
    @APIResponseSchema(
            value = SubmissionResponse.class,
            responseCode = "201",
            responseDescription = "The submission has been begun.")
    public Response createSubmission(@NotNull @Valid SubmissionRequest request) {
        Submission submission = editing.create(request, receipt.at());
        audit.record(Audit.CREATED, Submission.COLLECTION, submission.id(), null, answers.whole(submission));
        return answers.answer(Answers.created(PATH + submission.code()), submission);
    }

    @PATCH
    @Path("/{submission}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT,
        Scopes.IDEAS_SUBMIT
    })
    @Operation(
            summary = "Change a submission",
            description =
                    "By JSON merge patch, with the ETag that was read. Its owner changes a draft until the call closes, and what changes were requested of until the day that was set; the others go on seeing what was handed in.")
    @APIResponseSchema(
            value = SubmissionResponse.class,
            responseCode = "200",
            responseDescription = "The submission after the change.")
    public Response changeSubmission(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(ref = "SubmissionPatch")))
                    JsonNode patch) {
        Submission submission = submissions.requireForChange(reference);
        rights.requireOwner(submission);
        ETags.requireMatch(ifMatch, answers.tag(submission));
        editing.requireEditable(submission, receipt.at());
        SubmissionResponse before = answers.whole(submission);
        editing.change(
                submission,
                mergePatch.apply(SubmissionRequest.of(submission), SubmissionRequest.class, patch),
                receipt.at());
        audit.record(Audit.CHANGED, Submission.COLLECTION, submission.id(), before, answers.whole(submission));
        return answers.answer(Response.ok(), submission);
    }

    @POST
    @Path("/{submission}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT,
        Scopes.IDEAS_SUBMIT
    })
    @Idempotent
    @Operation(
            summary = "Move a submission",
            description =
                    "Its owner hands it in (`submitted`), withdraws it and takes it up again, and confirms that it was accepted; staff decide the rest. `allowedTransitions` names the states that are possible for you. What is handed in is in time if the service has received the request whole by then. What is missing of it is named by pointers into the submission.")
    @APIResponseSchema(
            value = SubmissionResponse.class,
            responseCode = "200",
            responseDescription = "The submission in its new state.")
    public Response moveSubmission(
            @PathParam("submission")
                    @Parameter(
                            description = "The id or the code.",
                            example = EXAMPLE,
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid SubmissionTransitionRequest request) {
        Submission submission = submissions.requireForChange(reference);
        rights.requireSay(submission);
        SubmissionResponse before = answers.whole(submission);
        moves.move(submission, request, receipt.at());
        audit.record(Audit.MOVED, Submission.COLLECTION, submission.id(), before, answers.whole(submission));
        return answers.answer(Response.ok(), submission);
    }
}
