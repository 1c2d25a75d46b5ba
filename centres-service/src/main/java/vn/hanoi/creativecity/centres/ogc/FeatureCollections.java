package vn.hanoi.creativecity.centres.ogc;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.Message;

/** All collections of features. */
@Schema(description = "All collections of features.")
record FeatureCollections(
        @Schema(description = "This document in its formats, the licence.", required = true, maxItems = 10)
        List<Link> links,

        @Schema(description = "The collections.", required = true, maxItems = 20)
        List<FeatureCollectionDescription> collections)
        implements Document {

    private static final Message HEADING = new Message("Các bộ dữ liệu", "The collections");

    @Override
    public String heading(Locale language) {
        return HEADING.in(language);
    }
}
