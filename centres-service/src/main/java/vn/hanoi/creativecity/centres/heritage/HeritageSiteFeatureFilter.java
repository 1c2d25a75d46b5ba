package vn.hanoi.creativecity.centres.heritage;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which heritage sites to show on a map; each parameter is called like the property that it asks for. */
record HeritageSiteFeatureFilter(
        @QueryParam("heritage_type") @Separator(",") @Parameter(description = "Only sites of these sorts.")
        List<HeritageType> heritageType,

        @QueryParam("ranking") @Separator(",") @Parameter(description = "Only sites of these ranks.")
        List<HeritageRanking> ranking,

        @QueryParam("unit_code")
        @Pattern(regexp = "\\d{5}")
        @Parameter(
                description = "Only sites in the ward or commune with this code today.",
                example = "\"00118\"",
                schema = @Schema(pattern = "^\\d{5}$", maxLength = 5))
        String unitCode,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the name, with or without accents.",
                example = "xe lua",
                schema = @Schema(maxLength = 100))
        String q) {}
