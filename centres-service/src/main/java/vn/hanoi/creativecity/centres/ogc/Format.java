package vn.hanoi.creativecity.centres.ogc;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** What an answer for maps is written in: something for programs, or a page for people. */
public enum Format {
    JSON(Format.GEO_JSON, Format.PLAIN_JSON, Format.OPENAPI),
    HTML(Format.PAGE);

    public static final String GEO_JSON = "application/geo+json";
    static final String PLAIN_JSON = "application/json";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
    public static final String PAGE = "text/html";

    /** What the contract says of the parameter {@code f}. */
    public static final String DESCRIPTION = "`json` or `html`, whatever `Accept` says.";

    private final List<MediaType> types;

    Format(String... types) {
        this.types = List.of(types).stream().map(MediaType::valueOf).toList();
    }

    /** The one that is wanted most, and of two that are wanted alike that for programs [RFC 9110 section 12.5.1]. */
    static Optional<Format> wanted(List<MediaType> accepted) {
        double json = JSON.weight(accepted);
        double html = HTML.weight(accepted);
        if (json == 0 && html == 0) {
            return Optional.empty();
        }
        return Optional.of(json >= html ? JSON : HTML);
    }

    /** What the header {@code Accept} of somebody says who wants this alone. */
    String accept() {
        return String.join(", ", types.stream().map(Format::written).toList());
    }

    private double weight(List<MediaType> accepted) {
        return types.stream().mapToDouble(type -> weight(type, accepted)).max().orElseThrow();
    }

    /** Of the ranges that hold the type the most exact one decides. */
    private static double weight(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.isCompatible(type))
                .max((one, other) -> Integer.compare(exactness(one), exactness(other)))
                .map(range -> Double.parseDouble(range.getParameters().getOrDefault("q", "1")))
                .orElse(0.0);
    }

    private static int exactness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private static String written(MediaType type) {
        return type.getParameters().entrySet().stream()
                .map(parameter -> ";" + parameter.getKey() + "=" + parameter.getValue())
                .reduce(type.getType() + "/" + type.getSubtype(), String::concat);
    }
}
