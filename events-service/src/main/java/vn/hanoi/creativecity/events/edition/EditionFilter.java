package vn.hanoi.creativecity.events.edition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which editions to list; what is given must all hold. */
record EditionFilter(
        @QueryParam("year") @Separator(",") @Parameter(description = "Only the editions of these years.")
        List<@Min(2000) @Max(2999) Integer> year,

        @QueryParam("state") @Separator(",") @Parameter(description = "Only editions in these states.")
        List<EditionState> state,

        @QueryParam("q")
        @Size(min = 1, max = 100)
        @Parameter(
                description = "Words of the theme, with or without accents.",
                example = "giao lo",
                schema = @Schema(maxLength = 100))
        String q,

        @QueryParam("sort")
        @Size(max = 20)
        @Parameter(
                description = "The order: `year` or `startsOn`, each with a leading minus for the other way round.",
                schema =
                        @Schema(
                                enumeration = {"-year", "year", "startsOn", "-startsOn"},
                                defaultValue = "-year"))
        String sort) {}
