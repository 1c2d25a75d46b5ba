package vn.hanoi.creativecity.ideas.outcome;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which outcomes to list or add up; what is given must all hold. */
record OutcomeFilter(
        @QueryParam("call")
        @Size(max = 100)
        @Parameter(
                description = "Only outcomes of projects of this call, by id or slug.",
                example = "tuyen-chon-y-tuong-sang-tao-ha-noi",
                schema = @Schema(maxLength = 100))
        String call,

        @QueryParam("programme")
        @Size(max = 100)
        @Parameter(
                description = "Only outcomes of projects in this programme, by id or slug.",
                example = "uom-tao-y-tuong-sang-tao",
                schema = @Schema(maxLength = 100))
        String programme,

        @QueryParam("project")
        @Size(max = 100)
        @Parameter(
                description = "Only outcomes of this project, by id.",
                example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                schema = @Schema(maxLength = 100))
        String project,

        @QueryParam("axis") @Separator(",") @Parameter(description = "Only outcomes that have meaning in these ways.")
        List<OutcomeAxis> axis,

        @QueryParam("indicator")
        @Size(max = 50)
        @Parameter(
                description = "Only outcomes by the indicator with this code.",
                example = "people_trained",
                schema = @Schema(maxLength = 50))
        String indicator,

        @QueryParam("from")
        @Parameter(description = "Only outcomes whose period begins on this day or later.", example = "2026-01-01")
        LocalDate from,

        @QueryParam("until")
        @Parameter(description = "Only outcomes whose period begins before this day.", example = "2027-01-01")
        LocalDate until) {}
