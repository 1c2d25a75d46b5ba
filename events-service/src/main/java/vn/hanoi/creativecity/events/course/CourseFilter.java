package vn.hanoi.creativecity.events.course;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import vn.hanoi.creativecity.events.event.Discipline;

/** Which courses to list; what is given must all hold. */
record CourseFilter(
        @QueryParam("event")
        @Size(max = 100)
        @Parameter(
                description = "Only the course that is this event, by id or slug.",
                example = "ke-chuyen-bang-thiet-ke",
                schema = @Schema(maxLength = 100))
        String event,

        @QueryParam("centre")
        @Size(max = 100)
        @Parameter(
                description = "Only courses that the centre with this slug gives.",
                example = "khong-gian-di-bo-van-mieu",
                schema = @Schema(maxLength = 100))
        String centre,

        @QueryParam("discipline") @Separator(",") @Parameter(description = "Only courses in any of these fields.")
        List<Discipline> discipline,

        @QueryParam("state") @Separator(",") @Parameter(description = "Only courses in these states.")
        List<CourseState> state,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `createdAt`, or with a leading minus (the default) the other way round.",
                schema =
                        @Schema(
                                enumeration = {"createdAt", "-createdAt"},
                                defaultValue = "-createdAt"))
        String sort) {}
