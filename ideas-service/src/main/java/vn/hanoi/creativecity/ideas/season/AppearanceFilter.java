package vn.hanoi.creativecity.ideas.season;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which appearances in an episode to list; what is given must all hold. */
record AppearanceFilter(
        @QueryParam("result") @Separator(",") @Parameter(description = "Only appearances with one of these results.")
        List<Result> result,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "By their place in the episode, with a leading minus the other way round.",
                schema =
                        @Schema(
                                enumeration = {"order", "-order"},
                                defaultValue = "order"))
        String sort) {}
