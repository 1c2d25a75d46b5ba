package vn.hanoi.creativecity.ideas.interest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which interests to list; what is given must all hold. */
record InterestFilter(
        @QueryParam("project")
        @Size(max = 100)
        @Parameter(
                description = "Only interests in this project, by id.",
                example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                schema = @Schema(maxLength = 100))
        String project,

        @QueryParam("organisation")
        @Size(max = 100)
        @Parameter(
                description = "Only interests of the organisation with this slug.",
                example = "sovico",
                schema = @Schema(maxLength = 100))
        String organisation,

        @QueryParam("state") @Separator(",") @Parameter(description = "Only interests in these states.")
        List<InterestState> state,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `createdAt`, or with a leading minus (the default) the other way round.",
                schema =
                        @Schema(
                                enumeration = {"createdAt", "-createdAt"},
                                defaultValue = "-createdAt"))
        String sort) {}
