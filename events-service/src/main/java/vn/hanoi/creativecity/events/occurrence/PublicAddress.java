package vn.hanoi.creativecity.events.occurrence;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/**
 * The address by which the reader knows the API: what is subscribed to leaves the API, so its links are whole. The gateway
 * tells it; who asks the service itself gets the service's own.
 */
@Singleton
public class PublicAddress {

    /** Only the gateway sends it: what comes from outside under such a name ends there. */
    private static final String PUBLIC_URL = "X-Internal-Public-Url";

    private final HttpHeaders headers;
    private final UriInfo uri;

    PublicAddress(HttpHeaders headers, UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    /** Without a slash at the end. */
    public String base() {
        String told = headers.getHeaderString(PUBLIC_URL);
        return told == null ? uri.getBaseUri().toString().replaceFirst("/$", "") : told;
    }

    /** The whole address of a path. */
    public String of(String path) {
        return base() + path;
    }

    /** The whole address of this answer. */
    public String here() {
        String query = uri.getRequestUri().getRawQuery();
        return of(uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query));
    }
}
