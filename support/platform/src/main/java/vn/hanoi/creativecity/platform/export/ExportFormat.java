package vn.hanoi.creativecity.platform.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** How a collection may be written. */
public enum ExportFormat {

    /** One document a line; a last line tells that nothing is missing. */
    NDJSON(ExportFormat.NDJSON_TYPE, ExportFormat.NDJSON_TYPE),

    /** A table with a header [RFC 4180, RFC 7111]. */
    CSV(ExportFormat.CSV_TYPE, "text/csv; charset=utf-8; header=present"),

    /** A collection of features [RFC 7946]. */
    GEOJSON(ExportFormat.GEOJSON_TYPE, ExportFormat.GEOJSON_TYPE);

    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";
    public static final String GEOJSON_TYPE = "application/geo+json";

    private final MediaType asked;
    private final String answered;

    ExportFormat(String asked, String answered) {
        this.asked = MediaType.valueOf(asked);
        this.answered = answered;
    }

    /** By which {@code Accept} names it. */
    public MediaType mediaType() {
        return asked;
    }

    String contentType() {
        return answered;
    }

    /** The end of a file's name, and the value of {@code format}. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
