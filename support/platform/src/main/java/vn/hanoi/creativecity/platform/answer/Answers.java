package vn.hanoi.creativecity.platform.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers that point elsewhere. Their paths stay relative: outside, another host than the service's own is seen. */
public final class Answers {

    private Answers() {}

    /** 201 for what is now at the path. */
    public static Response.ResponseBuilder created(String path) {
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path);
    }

    /** 301 for what has got another slug. */
    public static Response movedTo(String path) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
