package vn.hanoi.creativecity.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which answers may be kept: those that their service calls public, and that depend on nothing that it was not told. The
 * services' {@code no-cache} is for the caches of readers; between services and gateway, freshness is the gateway's own.
 */
final class Storability {

    private static final Set<Integer> STATUSES = Set.of(200, 301);

    /** What a question of the cache says, or what is the same for all of them. */
    private static final Set<String> KNOWN_TO_VARY =
            Set.of("accept", "accept-language", "accept-encoding", "authorization", "x-api-key", "origin");

    private Storability() {}

    static boolean of(HttpClientResponse response, long mostBytes) {
        MultiMap headers = response.headers();
        return STATUSES.contains(response.statusCode())
                && isPublic(headers)
                && variesByWhatIsKnown(headers)
                && !headers.contains(HttpHeaders.CONTENT_ENCODING)
                && !headers.contains(HttpHeaders.SET_COOKIE)
                && !isSaved(headers)
                && !isLong(headers.get(HttpHeaders.CONTENT_LENGTH), mostBytes);
    }

    private static boolean isPublic(MultiMap headers) {
        Set<String> directives = elements(headers, HttpHeaders.CACHE_CONTROL);
        return directives.contains("public")
                && directives.stream().noneMatch(each -> each.equals("no-store") || each.startsWith("private"));
    }

    private static boolean variesByWhatIsKnown(MultiMap headers) {
        return KNOWN_TO_VARY.containsAll(elements(headers, HttpHeaders.VARY));
    }

    /** What is saved rather than read is large, or somebody's file. */
    private static boolean isSaved(MultiMap headers) {
        String disposition = headers.get("Content-Disposition");
        return disposition != null && disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    private static boolean isLong(String length, long mostBytes) {
        return length != null && Long.parseLong(length) > mostBytes;
    }

    static Set<String> elements(MultiMap headers, CharSequence name) {
        Set<String> found = new HashSet<>();
        for (String value : headers.getAll(name)) {
            for (String element : value.split(",")) {
                if (!element.isBlank()) {
                    found.add(element.trim().toLowerCase(Locale.ROOT));
                }
            }
        }
        return found;
    }
}
