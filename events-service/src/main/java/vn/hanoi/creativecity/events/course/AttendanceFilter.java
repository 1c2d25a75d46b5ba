package vn.hanoi.creativecity.events.course;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which marks of a session to list; what is given must all hold. */
record AttendanceFilter(
        @QueryParam("trainee")
        @Size(max = 100)
        @Parameter(
                description = "Only of this trainee, by id.",
                example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                schema = @Schema(maxLength = 100))
        String trainee,

        @QueryParam("state") @Separator(",") @Parameter(description = "Only marks that say one of these.")
        List<AttendanceState> state) {}
