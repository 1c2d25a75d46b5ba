package vn.hanoi.creativecity.centres.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is to become of a file that is sent. */
record ImportOrder(
        @QueryParam("collection") @NotNull @Parameter(description = "What the lines of the file are.", required = true)
        ImportCollection collection,

        @QueryParam("dryRun")
        @DefaultValue("false")
        @Parameter(description = "Whether it is only told what would become of the file.")
        Boolean dryRun,

        @QueryParam("name")
        @Size(max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Parameter(
                description = "What to call the import, such as the name of the file.",
                example = "khach-quy-3.csv",
                schema = @Schema(maxLength = 200))
        String name) {}
