package vn.hanoi.creativecity.events.course;

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

/** Training courses are read by everybody who sees their event and written by those who make the festival. */
@Path("/v1/courses")
@Tag(name = "Courses", description = "Training courses: events whose sessions are lessons.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class CourseResource {

    private static final String PATH = "/v1/courses/";

    private final CourseRepository courses;
    private final CourseEditing editing;
    private final CourseMoves moves;
    private final TransitionHistory history;
    private final MergePatch mergePatch;
    private final Audit audit;

    CourseResource(
            CourseRepository courses,
            CourseEditing editing,
            CourseMoves moves,
            TransitionHistory history,
            MergePatch mergePatch,
            Audit audit) {
        this.courses = courses;
        this.editing = editing;
        this.moves = moves;
        this.history = history;
        this.mergePatch = mergePatch;
        this.audit = audit;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List courses",
            description = "Those whose event is published, the newest first unless asked otherwise.")
    public Page<CourseResponse> listCourses(
            @BeanParam @Valid CourseFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return courses.page(filter, page, uri).map(CourseResponse::from);
    }

    @GET
    @Path("/{course}")
    @Authenticated
    @Operation(summary = "Read one course", description = "By id or slug.")
    @APIResponseSchema(value = CourseResponse.class, responseCode = "200", responseDescription = "The course.")
    public Response readCourse(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference) {
        return answer(Response.ok(), courses.require(courseReference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Make a course of an event",
            description =
                    "Of an event of the type `training_course`, one of each. It is seen by whoever sees the event; its places are given by registration.")
    @APIResponseSchema(
            value = CourseResponse.class,
            responseCode = "201",
            responseDescription = "The course has been made.")
    public Response createCourse(@NotNull @Valid CourseRequest request) {
        Course course = editing.create(request);
        record(Audit.CREATED, course, null);
        return answer(Answers.created(PATH + course.slug()), course);
    }

    @PATCH
    @Path("/{course}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Operation(
            summary = "Change a course",
            description =
                    "By JSON merge patch, with the ETag that was read. The rule of completion stays as it is once the course is over. Certificates that were issued keep what they say.")
    @APIResponseSchema(
            value = CourseResponse.class,
            responseCode = "200",
            responseDescription = "The course after the change.")
    public Response changeCourse(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @HeaderParam("If-Match") @Parameter(hidden = true) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(ref = "CoursePatch")))
                    JsonNode patch) {
        Course course = courses.requireForChange(courseReference);
        ETags.requireMatch(ifMatch, tag(course));
        CourseResponse before = CourseResponse.from(course);
        editing.change(course, mergePatch.apply(CourseRequest.of(course), CourseRequest.class, patch));
        record(Audit.CHANGED, course, before);
        return answer(Response.ok(), course);
    }

    @POST
    @Path("/{course}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.EVENT_MANAGER})
    @Idempotent
    @Operation(
            summary = "Move a course",
            description =
                    "To another state. When it is finished, after its last session, who has completed it is worked out by its rule.")
    @APIResponseSchema(
            value = CourseResponse.class,
            responseCode = "200",
            responseDescription = "The course in its new state.")
    public Response moveCourse(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @NotNull @Valid CourseTransitionRequest request) {
        Course course = courses.requireForChange(courseReference);
        CourseResponse before = CourseResponse.from(course);
        moves.move(course, request.state(), request.grounds());
        record(Audit.MOVED, course, before);
        return answer(Response.ok(), course);
    }

    @GET
    @Path("/{course}/transitions")
    @Authenticated
    @Operation(summary = "Read the history of a course", description = "Every move of its state, the oldest first.")
    public Page<Transition> listCourseTransitions(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference) {
        return new Page<>(history.of(courses.require(courseReference).id()), null, null);
    }

    private void record(String action, Course course, CourseResponse before) {
        audit.record(action, Course.COLLECTION, course.id(), before, CourseResponse.from(course));
    }

    private static Response answer(Response.ResponseBuilder answer, Course course) {
        return answer.header("ETag", tag(course))
                .entity(CourseResponse.from(course))
                .build();
    }

    /** The answer shows what the event is called. */
    private static String tag(Course course) {
        return ETags.of(
                course.version(), ETags.shown(LongStream.of(course.event().version())));
    }
}
