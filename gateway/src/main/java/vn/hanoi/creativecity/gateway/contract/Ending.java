package vn.hanoi.creativecity.gateway.contract;

/**
 * The end of an address that says the format, for tools that are given an address and nothing else: {@code
 * /v1/centres.geojson} is {@code /v1/exports/centres?format=geojson}.
 *
 * @param format what the address ends in after a dot, and the value of {@code format}
 * @param folder the path at which the service knows what is before the dot, with a slash at its end
 */
public record Ending(String format, String folder) {

    /** The path that the service knows. */
    public String path(String segment) {
        return folder + segment.substring(0, segment.length() - format.length() - 1);
    }

    /** The query that the service knows. A format that was asked for beside it is there twice, which the service refuses. */
    public String query(String asked) {
        return (asked == null ? "" : asked + '&') + "format=" + format;
    }
}
