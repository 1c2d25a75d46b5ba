package vn.hanoi.creativecity.centres.ogc;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a program for maps begins. */
@Schema(description = "Where a program for maps begins.")
record LandingPage(
        @Schema(description = "What this is.", required = true, maxLength = 200)
        String title,

        @Schema(description = "What is here.", required = true, maxLength = 1000)
        String description,

        @Schema(description = "Where the rest is.", required = true, maxItems = 10)
        List<Link> links)
        implements Document {

    @Override
    public String heading(Locale language) {
        return title;
    }
}
