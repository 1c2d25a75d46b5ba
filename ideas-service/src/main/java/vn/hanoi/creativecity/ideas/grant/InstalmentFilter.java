package vn.hanoi.creativecity.ideas.grant;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which instalments to list; what is given must all hold. */
record InstalmentFilter(
        @QueryParam("state") @Separator(",") @Parameter(description = "Only instalments in these states.")
        List<InstalmentState> state,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `number` (the default), or with a leading minus the other way round.",
                schema =
                        @Schema(
                                enumeration = {"number", "-number"},
                                defaultValue = "number"))
        String sort) {}
