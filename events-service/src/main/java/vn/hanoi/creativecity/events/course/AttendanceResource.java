package vn.hanoi.creativecity.events.course;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.events.session.SessionRepository;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.state.Transition;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Who was at a session of a course: marked by its trainers and staff, and read by each trainee of themselves. */
@Path("/v1/courses/{course}/sessions/{session}/attendances")
@Tag(name = "Attendances", description = "Who was at which session of a course.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class AttendanceResource {

    private final CourseRepository courses;
    private final SessionRepository sessions;
    private final AttendanceRepository attendances;
    private final Marking marking;
    private final TransitionHistory history;
    private final Audit audit;

    AttendanceResource(
            CourseRepository courses,
            SessionRepository sessions,
            AttendanceRepository attendances,
            Marking marking,
            TransitionHistory history,
            Audit audit) {
        this.courses = courses;
        this.sessions = sessions;
        this.attendances = attendances;
        this.marking = marking;
        this.history = history;
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
            summary = "List who was at a session",
            description =
                    "For staff and the trainers of the course all marks, for trainees their own, in the order in which they were made.")
    public Page<AttendanceResponse> listAttendances(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code of the session.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f71",
                            schema = @Schema(maxLength = 100))
                    String sessionReference,
            @BeanParam @Valid AttendanceFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        Course course = courses.require(courseReference);
        return attendances
                .page(course, marking.lesson(course, sessions.require(sessionReference)), filter, page, uri)
                .map(AttendanceResponse::from);
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
        Roles.RESIDENT
    })
    @Idempotent
    @Operation(
            summary = "Mark who was at a session",
            description =
                    "For staff and the trainers of the course; each trainee once for each session. From its beginning on, and excuses before too. What was marked wrongly is moved.")
    @APIResponseSchema(
            value = AttendanceResponse.class,
            responseCode = "201",
            responseDescription = "It has been marked.")
    public Response createAttendance(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code of the session.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f71",
                            schema = @Schema(maxLength = 100))
                    String sessionReference,
            @NotNull @Valid AttendanceRequest request) {
        Course course = courses.requireForChange(courseReference);
        Attendance attendance = marking.mark(course, sessions.require(sessionReference), request);
        AttendanceResponse response = AttendanceResponse.from(attendance);
        audit.record(Audit.CREATED, Attendance.COLLECTION, attendance.id(), null, response);
        return Answers.created("/v1/courses/" + course.slug() + "/sessions/" + sessionReference + "/attendances/"
                        + attendance.id())
                .header("ETag", ETags.of(attendance.version()))
                .entity(response)
                .build();
    }

    @GET
    @Path("/{attendance}")
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
            summary = "Read whether one trainee was at a session",
            description = "By id. For staff, the trainers of the course and the trainee.")
    @APIResponseSchema(value = AttendanceResponse.class, responseCode = "200", responseDescription = "The mark.")
    public Response readAttendance(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code of the session.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f71",
                            schema = @Schema(maxLength = 100))
                    String sessionReference,
            @PathParam("attendance")
                    @Parameter(
                            description = "The id of the mark.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f72",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        return answer(require(courses.require(courseReference), sessionReference, reference));
    }

    @POST
    @Path("/{attendance}/transitions")
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
            summary = "Correct whether a trainee was at a session",
            description =
                    "For the trainers while the course is running, for staff also when it is finished; then completion is worked out again, unless a certificate was issued that rests upon it.")
    @APIResponseSchema(
            value = AttendanceResponse.class,
            responseCode = "200",
            responseDescription = "The mark after the correction.")
    public Response moveAttendance(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code of the session.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f71",
                            schema = @Schema(maxLength = 100))
                    String sessionReference,
            @PathParam("attendance")
                    @Parameter(
                            description = "The id of the mark.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f72",
                            schema = @Schema(maxLength = 100))
                    String reference,
            @NotNull @Valid AttendanceTransitionRequest request) {
        Course course = courses.requireForChange(courseReference);
        Attendance attendance = require(course, sessionReference, reference);
        AttendanceResponse before = AttendanceResponse.from(attendance);
        marking.correct(course, attendance, request);
        audit.record(Audit.MOVED, Attendance.COLLECTION, attendance.id(), before, AttendanceResponse.from(attendance));
        return answer(attendance);
    }

    @GET
    @Path("/{attendance}/transitions")
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
            summary = "Read how a mark was corrected",
            description = "Every correction, the oldest first. For whoever sees the mark.")
    public Page<Transition> listAttendanceTransitions(
            @PathParam("course")
                    @Parameter(
                            description = "The id or the slug of the course.",
                            example = "ke-chuyen-bang-thiet-ke",
                            schema = @Schema(maxLength = 100))
                    String courseReference,
            @PathParam("session")
                    @Parameter(
                            description = "The id or the code of the session.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f71",
                            schema = @Schema(maxLength = 100))
                    String sessionReference,
            @PathParam("attendance")
                    @Parameter(
                            description = "The id of the mark.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f72",
                            schema = @Schema(maxLength = 100))
                    String reference) {
        Attendance attendance = require(courses.require(courseReference), sessionReference, reference);
        return new Page<>(history.of(attendance.id()), null, null);
    }

    private Attendance require(Course course, String sessionReference, String reference) {
        return attendances.require(marking.lesson(course, sessions.require(sessionReference)), reference);
    }

    private static Response answer(Attendance attendance) {
        return Response.ok(AttendanceResponse.from(attendance))
                .header("ETag", ETags.of(attendance.version()))
                .build();
    }
}
