package vn.hanoi.creativecity.platform.link;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.Page;

/**
 * Says in the head of an answer what programs look for there, whatever the format: the next page of a list, and the licence
 * of public data [RFC 8288].
 */
@Singleton
public class AnswerLinks {

    private static final String NO_STORE = "no-store";

    private final Viewer viewer;

    AnswerLinks(Viewer viewer) {
        this.viewer = viewer;
    }

    /** To be called before the answer is written as bytes: the page is known by its type. */
    public void add(ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo resource) {
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isRead || response.getStatus() != 200) {
            return;
        }
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().add(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
        }
        if (isPublicData(request, response, resource)) {
            response.getHeaders().add(HttpHeaders.LINK, Licence.LINK);
        }
    }

    private boolean isPublicData(
            ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo resource) {
        String path = request.getUriInfo().getPath();
        return (path.startsWith("/v1/") || path.startsWith("/ogc"))
                && viewer.isAnonymous()
                && !NO_STORE.equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL))
                && resource.getResourceClass() != null
                && !resource.getResourceClass().isAnnotationPresent(Unlicensed.class);
    }
}
