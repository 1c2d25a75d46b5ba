package vn.hanoi.creativecity.events.course;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which trainees of a course to list. */
record TraineeFilter(
        @QueryParam("state") @Separator(",") @Parameter(description = "Only trainees in these states.")
        List<TraineeState> state,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `createdAt` (the default), or with a leading minus the other way round.",
                schema =
                        @Schema(
                                enumeration = {"createdAt", "-createdAt"},
                                defaultValue = "createdAt"))
        String sort) {}
