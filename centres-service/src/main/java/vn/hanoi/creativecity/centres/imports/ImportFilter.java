package vn.hanoi.creativecity.centres.imports;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which imports to list; what is given must all hold. */
record ImportFilter(
        @QueryParam("state") @Separator(",") @Parameter(description = "Only imports in these states.")
        List<ImportState> state,

        @QueryParam("collection") @Separator(",") @Parameter(description = "Only imports of these.")
        List<ImportCollection> collection,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `createdAt`, or with a leading minus the newest first (the default).",
                schema =
                        @Schema(
                                enumeration = {"createdAt", "-createdAt"},
                                defaultValue = "-createdAt"))
        String sort) {}
