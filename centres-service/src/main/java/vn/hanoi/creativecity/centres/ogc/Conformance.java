package vn.hanoi.creativecity.centres.ogc;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.Message;

/** The parts of the standard that hold here. */
@Schema(description = "The parts of the standard that hold here.")
record Conformance(
        @Schema(
                description = "Their names: the conformance classes of OGC API – Features.",
                required = true,
                maxItems = 20)
        List<@Size(max = 200) String> conformsTo,

        @Schema(description = "This document in its formats.", required = true, maxItems = 10)
        List<Link> links)
        implements Document {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final Message HEADING = new Message("Các phần của tiêu chuẩn", "The parts of the standard");

    Conformance(List<Link> links) {
        this(List.of(FEATURES + "core", FEATURES + "oas30", FEATURES + "html", FEATURES + "geojson"), links);
    }

    @Override
    public String heading(Locale language) {
        return HEADING.in(language);
    }
}
