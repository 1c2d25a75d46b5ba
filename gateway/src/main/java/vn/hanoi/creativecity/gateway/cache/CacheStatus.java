package vn.hanoi.creativecity.gateway.cache;

import io.vertx.core.http.HttpHeaders;

/** What the answer says of the cache that it came by [RFC 9211]. */
final class CacheStatus {

    static final CharSequence HEADER = HttpHeaders.createOptimized("Cache-Status");

    /** Fresh, without asking the service. */
    static final CharSequence HIT = of("hit");

    /** Asked of the service, and kept. */
    static final CharSequence STORED = of("fwd=miss; stored");

    /** Asked of the service for somebody who came earlier. */
    static final CharSequence COLLAPSED = of("fwd=miss; collapsed");

    /** Asked of the service, which has changed it since. */
    static final CharSequence REPLACED = of("fwd=stale; stored");

    /** Asked of the service, which has not changed it. */
    static final CharSequence UNCHANGED = of("fwd=stale; fwd-status=304");

    /** Asked of the service, and not kept. */
    static final CharSequence NOT_KEPT = of("fwd=miss");

    /** None of the cache's business. */
    static final CharSequence BYPASSED = of("fwd=bypass");

    private CacheStatus() {}

    /**
     * Old, shown because the service gives none.
     *
     * @param ttlSeconds since when it is not fresh any more, below zero
     */
    static CharSequence stale(long ttlSeconds) {
        return "creative-city; hit; ttl=" + ttlSeconds + "; detail=stale-if-error";
    }

    private static CharSequence of(String parameters) {
        return HttpHeaders.createOptimized("creative-city; " + parameters);
    }
}
