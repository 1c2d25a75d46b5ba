package vn.hanoi.creativecity.gateway.upstream;

import java.util.Arrays;
import java.util.Locale;

/**
 * Requests that are done at once, and those that take as long as they take, have connections of their own to each service: as
 * on a ship, one full compartment leaves the others dry.
 */
public enum Compartment {
    BRIEF,

    /** Waiting for changes, exports, and bodies as large as few operations allow. */
    LASTING;

    private static final String EXPORTS = "/v1/exports/";
    private static final String WAIT = "wait=";

    /**
     * @param uri path and query
     * @param isLargeBody whether the request may bring more than is usual
     */
    public static Compartment of(String uri, boolean isLargeBody) {
        return isLargeBody || uri.startsWith(EXPORTS) || isWaiting(uri) ? LASTING : BRIEF;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isWaiting(String uri) {
        int query = uri.indexOf('?');
        return query >= 0
                && Arrays.stream(uri.substring(query + 1).split("&")).anyMatch(parameter -> parameter.startsWith(WAIT));
    }
}
