package vn.hanoi.creativecity.ideas.project;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which milestones to list; what is given must all hold. */
record MilestoneFilter(
        @QueryParam("state") @Separator(",") @Parameter(description = "Only milestones in these states.")
        List<MilestoneState> state,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `dueOn` (the default), or with a leading minus the other way round.",
                schema =
                        @Schema(
                                enumeration = {"dueOn", "-dueOn"},
                                defaultValue = "dueOn"))
        String sort) {}
