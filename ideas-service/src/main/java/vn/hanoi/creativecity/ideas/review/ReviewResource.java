package vn.hanoi.creativecity.ideas.review;

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
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

@Path("/v1/reviews")
@Tag(name = "Reviews", description = "Who judges submissions, and what they find.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class ReviewResource {

    private static final String PATH = "/v1/reviews/";
    private static final String EXAMPLE = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f71";

    private final ReviewRepository reviews;
    private final ReviewAnswers answers;
    private final JuryListing listing;
    private final Reviewing reviewing;
    private final ReviewRights rights;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Viewer viewer;

    ReviewResource(
            ReviewRepository reviews,
            ReviewAnswers answers,
            JuryListing listing,
            Reviewing reviewing,
            ReviewRights rights,
            MergePatch mergePatch,
            Audit audit,
            Viewer viewer) {
        this.reviews = reviews;
        this.answers = answers;
        this.listing = listing;
        this.reviewing = reviewing;
        this.rights = rights;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List reviews",
            description =
                    "Those that you may see, what was begun last first unless asked otherwise: a juror their own, and once the evaluation is closed the others' of the same submissions; staff those that were submitted; whoever handed something in those of it, once the decision is published.")
    public Page<ReviewResponse> listReviews(
            @BeanParam @Valid ReviewFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return listing.page(filter, page, uri).map(answers::of);
    }

    @GET
    @Path("/{review}")
    @Authenticated
    @Operation(summary = "Read one review", description = "By id.")
    @APIResponseSchema(value = ReviewResponse.class, responseCode = "200", responseDescription = "The review.")
    public Response readReview(
            @PathParam("review")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        return answers.answer(Response.ok(), reviews.require(reference));
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER, Roles.JUROR})
    @Idempotent
    @Operation(
            summary = "Begin a review",
            description = "A draft that its juror alone sees, of an assignment that they have accepted.")
    @APIResponseSchema(
            value = ReviewResponse.class,
            responseCode = "201",
            responseDescription = "The review has been begun.")
    public Response createReview(@NotNull @Valid ReviewRequest request) {
        Review review = reviewing.begin(request, viewer.subject());
        audit.record(Audit.CREATED, Review.COLLECTION, review.id(), null, ReviewAnswers.whole(review));
        return answers.answer(Answers.created(PATH + review.id()), review);
    }

    @PATCH
    @Path("/{review}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER, Roles.JUROR})
    @Operation(
            summary = "Change a review",
            description =
                    "By JSON merge patch, with the ETag that was read; until the evaluation is closed. Scores are replaced whole. A draft may be incomplete. What was submitted gets another revision, complete and of the last version of the submission; the ones before stay as they are.")
    @APIResponseSchema(
            value = ReviewResponse.class,
            responseCode = "200",
            responseDescription = "The review after the change.")
    public Response changeReview(
            @PathParam("review")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "ReviewPatch")))
                    JsonNode patch) {
        Review review = reviews.requireForChange(reference);
        rights.requireJuror(review);
        ETags.requireMatch(ifMatch, answers.tag(review));
        ReviewResponse before = ReviewAnswers.whole(review);
        reviewing.change(review, mergePatch.apply(ReviewRequest.of(review), ReviewRequest.class, patch));
        audit.record(Audit.CHANGED, Review.COLLECTION, review.id(), before, ReviewAnswers.whole(review));
        return answers.answer(Response.ok(), review);
    }

    @POST
    @Path("/{review}/transitions")
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER, Roles.JUROR})
    @Idempotent
    @Operation(
            summary = "Submit a review",
            description =
                    "Its juror submits it, after the call has closed and until its evaluation is. It must be complete, and of the last version of the submission. The first one that is submitted locks the criteria and the review policy of the call.")
    @APIResponseSchema(
            value = ReviewResponse.class,
            responseCode = "200",
            responseDescription = "The review in its new state.")
    public Response moveReview(
            @PathParam("review")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid ReviewTransitionRequest request) {
        Review review = reviews.requireForChange(reference);
        rights.requireJuror(review);
        ReviewResponse before = ReviewAnswers.whole(review);
        reviewing.submit(review, request.state());
        audit.record(Audit.MOVED, Review.COLLECTION, review.id(), before, ReviewAnswers.whole(review));
        return answers.answer(Response.ok(), review);
    }

    @GET
    @Path("/{review}/revisions")
    @RolesAllowed({Roles.ADMIN, Roles.IDEA_MANAGER, Roles.JUROR})
    @Operation(
            summary = "List the revisions of a review",
            description = "What was submitted, the first time first, for staff and its juror.")
    public Page<RevisionResponse> listReviewRevisions(
            @PathParam("review")
                    @Parameter(description = "The id.", example = EXAMPLE, schema = @Schema(maxLength = 100))
                    String reference) {
        Review review = reviews.require(reference);
        Sight sight = rights.sightOf(review);
        if (sight != Sight.JUROR && sight != Sight.STAFF) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
        return new Page<>(reviews.revisions(review), null, null).map(RevisionResponse::from);
    }
}
