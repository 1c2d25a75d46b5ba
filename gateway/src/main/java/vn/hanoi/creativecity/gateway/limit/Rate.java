package vn.hanoi.creativecity.gateway.limit;

import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The groups of operations that have limits of their own. */
public enum Rate {
    READ,
    WRITE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** There are as many as callers have different limits. */
    private final Map<Integer, CharSequence> policies = new ConcurrentHashMap<>();

    /** Its name in headers and settings. */
    public String label() {
        return label;
    }

    /** What {@code RateLimit-Policy} says of it, in the form in which it is written. */
    CharSequence policy(int perMinute) {
        return policies.computeIfAbsent(
                perMinute, _ -> HttpHeaders.createOptimized('"' + label + "\";q=" + perMinute + ";w=60"));
    }

    public static Rate of(boolean isRead) {
        return isRead ? READ : WRITE;
    }
}
