package vn.hanoi.creativecity.gateway.routing;

import io.vertx.core.MultiMap;

/**
 * Headers that are lists, and may come in several lines [RFC 9110 section 5.3]. Their lines are joined here, once, so that
 * everybody who reads them later reads all of them.
 */
final class ListHeaders {

    private static final String[] NAMES = {
        "accept", "accept-encoding", "accept-language", "cache-control", "if-match", "if-none-match"
    };

    private ListHeaders() {}

    static void join(MultiMap headers) {
        int seen = 0;
        int repeated = 0;
        for (var header : headers) {
            int bit = bit(header.getKey());
            repeated |= seen & bit;
            seen |= bit;
        }
        for (int i = 0; repeated != 0 && i < NAMES.length; i++) {
            if ((repeated & 1 << i) != 0) {
                headers.set(NAMES[i], String.join(", ", headers.getAll(NAMES[i])));
            }
        }
    }

    /** One for each of the names, none for others. */
    private static int bit(String name) {
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].equalsIgnoreCase(name)) {
                return 1 << i;
            }
        }
        return 0;
    }
}
