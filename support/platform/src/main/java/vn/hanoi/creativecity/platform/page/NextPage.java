package vn.hanoi.creativecity.platform.page;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference of the next page: the request's own path and query with another cursor. */
final class NextPage {

    private NextPage() {}

    static String of(UriInfo request, String cursor) {
        URI uri = request.getRequestUri();
        Stream<String> others = uri.getRawQuery() == null
                ? Stream.of()
                : Arrays.stream(uri.getRawQuery().split("&")).filter(pair -> !pair.startsWith("cursor="));
        return uri.getRawPath() + "?"
                + Stream.concat(others, Stream.of("cursor=" + cursor)).collect(Collectors.joining("&"));
    }
}
