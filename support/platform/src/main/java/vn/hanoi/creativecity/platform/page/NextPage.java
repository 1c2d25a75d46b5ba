package vn.hanoi.creativecity.platform.page;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference of the next page: the request's own path and query with another cursor. */
public final class NextPage {

    private NextPage() {}

    public static String of(UriInfo request, String cursor) {
        URI uri = request.getRequestUri();
        Stream<String> others = uri.getRawQuery() == null
                ? Stream.of()
                : Arrays.stream(uri.getRawQuery().split("[&;]")).filter(pair -> !isCursor(pair));
        return uri.getRawPath() + "?"
                + Stream.concat(others, Stream.of("cursor=" + cursor)).collect(Collectors.joining("&"));
    }

    /** Nothing forbids to write a letter of the name as a percent sign and two digits. */
    private static boolean isCursor(String pair) {
        return URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8).equals("cursor");
    }
}
