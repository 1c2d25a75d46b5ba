package vn.hanoi.creativecity.centres.centre;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which centres to show on a map; each parameter is called like the property that it asks for. */
record CentreFeatureFilter(
        @QueryParam("kind") @Separator(",") @Parameter(description = "Only centres of these kinds.")
        List<CentreKind> kind,

        @QueryParam("lifecycle") @Separator(",") @Parameter(description = "Only centres in these states.")
        List<Lifecycle> lifecycle,

        @QueryParam("unit_code")
        @Pattern(regexp = "\\d{5}")
        @Parameter(
                description = "Only centres in the ward or commune with this code today.",
                example = "\"09877\"",
                schema = @Schema(pattern = "^\\d{5}$", maxLength = 5))
        String unitCode,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the name or summary, with or without accents.",
                example = "son tay",
                schema = @Schema(maxLength = 100))
        String q) {}
