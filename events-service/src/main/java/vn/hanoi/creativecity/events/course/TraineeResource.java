package vn.hanoi.creativecity.events.course;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.patch.MergePatch;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Staff see all trainees of a course, its trainers too, and trainees themselves. */
@Path("/v1/courses/{course}/trainees")
@Tag(name = "Trainees", description = "Who is trained in a course, and who completes it.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class TraineeResource {

    private final CourseRepository courses;
    private final TraineeRepository trainees;
    private final Enrolments enrolments;
    private final Completions completions;
    private final CourseRights rights;
    private final TransitionHistory history;
    private final MergePatch mergePatch;
    private final Audit audit;

    TraineeResource(
            CourseRepository courses,
            TraineeRepository trainees,
            Enrolments enrolments,
            Completions completions,
            CourseRights rights,
            TransitionHistory history,
            MergePatch mergePatch,
            Audit audit) {
        this.courses = courses;
        this.trainees = trainees;
        this.enrolments = enrolments;
        this.completions = completions;
        this.rights = rights;
        this.history = history;
        this.mergePatch = mergePatch;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT
    })
    @Operation(
            summary = "List the trainees of a course",
            description =
                    "For staff and the trainers of the course all of them, for trainees themselves; the first who was enrolled first unless asked otherwise.")
    public Page<TraineeResponse> listTrainees(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @BeanParam @Valid TraineeFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        Page<Trainee> found = trainees.page(courses.require(courseReference), filter, page, uri);
        Map<UUID, Completion> figures = completions.of(found.items());
        return found.map(trainee -> shown(trainee, figures.get(trainee.id())));
    }

    @GET
    @Path("/{trainee}")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT
    })
    @Operation(summary = "Read one trainee", description = "By id, with the figures by which completion is worked out.")
    @APIResponseSchema(value = TraineeResponse.class, responseCode = "200", responseDescription = "The trainee.")
    public Response readTrainee(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @PathParam("trainee")
                    @Parameter(
                            description = "The id of the trainee.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(Response.ok(), trainees.require(courses.require(courseReference), reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Enrol somebody in a course",
            description = "While it is planned or running; each account and each address once.")
    @APIResponseSchema(
            value = TraineeResponse.class,
            responseCode = "201",
            responseDescription = "They have been enrolled.")
    public Response createTrainee(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @NotNull @Valid TraineeRequest request) {
        Course course = courses.requireForChange(courseReference);
        Trainee trainee = enrolments.enrol(course, request);
        audit.record(Audit.CREATED, Trainee.COLLECTION, trainee.id(), null, whole(trainee));
        return answer(Answers.created("/v1/courses/" + course.slug() + "/trainees/" + trainee.id()), trainee);
    }

    @PATCH
    @Path("/{trainee}")
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
        Roles.RESIDENT
    })
    @Operation(
            summary = "Change a trainee",
            description =
                    "By JSON merge patch, with the ETag that was read. Trainees change whether they agree to be named, staff the rest, the assessment among it; after a finished course completion is worked out again.")
    @APIResponseSchema(
            value = TraineeResponse.class,
            responseCode = "200",
            responseDescription = "The trainee after the change.")
    public Response changeTrainee(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @PathParam("trainee")
                    @Parameter(
                            description = "The id of the trainee.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "TraineePatch")))
                    JsonNode patch) {
        Trainee trainee = trainees.require(courses.requireForChange(courseReference), reference);
        ETags.requireMatch(ifMatch, tag(trainee, completions.of(trainee)));
        TraineeResponse before = whole(trainee);
        enrolments.change(trainee, mergePatch.apply(TraineeRequest.of(trainee), TraineeRequest.class, patch));
        audit.record(Audit.CHANGED, Trainee.COLLECTION, trainee.id(), before, whole(trainee));
        return answer(Response.ok(), trainee);
    }

    @POST
    @Path("/{trainee}/transitions")
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
        Roles.RESIDENT
    })
    @Idempotent
    @Operation(
            summary = "Take a trainee out of a course",
            description =
                    "For the trainee and staff. Nobody moves a trainee to `completed` or `not_completed`: that is worked out.")
    @APIResponseSchema(
            value = TraineeResponse.class,
            responseCode = "200",
            responseDescription = "The trainee in the new state.")
    public Response moveTrainee(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @PathParam("trainee")
                    @Parameter(
                            description = "The id of the trainee.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid TraineeTransitionRequest request) {
        Trainee trainee = trainees.require(courses.requireForChange(courseReference), reference);
        TraineeResponse before = whole(trainee);
        enrolments.move(trainee, request);
        audit.record(Audit.MOVED, Trainee.COLLECTION, trainee.id(), before, whole(trainee));
        return answer(Response.ok(), trainee);
    }

    @GET
    @Path("/{trainee}/transitions")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.CENTRE_EDITOR,
        Roles.IDEA_MANAGER,
        Roles.EVENT_MANAGER,
        Roles.JUROR,
        Roles.MENTOR,
        Roles.FINANCE,
        Roles.PARTNER,
        Roles.RESIDENT
    })
    @Operation(
            summary = "Read the history of a trainee",
            description = "Every move of their state, the oldest first. For whoever sees the trainee.")
    public Page<Transition> listTraineeTransitions(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @PathParam("trainee")
                    @Parameter(
                            description = "The id of the trainee.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Trainee trainee = trainees.require(courses.require(courseReference), reference);
        return new Page<>(history.of(trainee.id()), null, null);
    }

    private TraineeResponse shown(Trainee trainee, Completion completion) {
        return TraineeResponse.from(trainee, completion, rights.to(trainee).orElseThrow(), rights.moves(trainee));
    }

    /** As the audit keeps it, which takes what is personal out. */
    private TraineeResponse whole(Trainee trainee) {
        return TraineeResponse.from(trainee, completions.of(trainee), Relation.STAFF, List.of());
    }

    private Response answer(Response.ResponseBuilder answer, Trainee trainee) {
        Completion completion = completions.of(trainee);
        return answer.header("ETag", tag(trainee, completion))
                .entity(shown(trainee, completion))
                .build();
    }

    /** Others' marks make the figures differ, which no version of the trainee tells. */
    private String tag(Trainee trainee, Completion completion) {
        String allowed = rights.moves(trainee).stream().map(Enum::name).collect(Collectors.joining("-"));
        return ETags.of(
                trainee.version(),
                rights.to(trainee).orElseThrow(),
                allowed,
                completion.sessions(),
                completion.needed(),
                completion.present(),
                completion.excused(),
                completion.absent(),
                completion.assessmentMissing());
    }
}
