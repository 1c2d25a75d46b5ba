package vn.hanoi.creativecity.gateway.compression;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Compresses what the gateway answers by itself, after it has got its tag. */
class OwnAnswers {

    private static final int LEAST_BYTES = 1024;
    private static final int LARGE_BYTES = 65_536;

    /** What takes long and seldom changes, by its tag: the contract. */
    private final Cache<String, byte[]> large =
            Caffeine.newBuilder().maximumSize(8).build();

    @ServerResponseFilter(priority = Priorities.USER - 1)
    void compress(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isRead || response.getStatus() != 200 || !(response.getEntity() instanceof byte[] body)) {
            return;
        }
        MediaType type = response.getMediaType();
        if (body.length < LEAST_BYTES || type != null && !Compressible.isText(type.toString())) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, "Accept-Encoding");
        if (AcceptEncoding.of(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                .wantsGzip()) {
            String tag = (String) response.getHeaders().getFirst(HttpHeaders.ETAG);
            // A new entity comes with new headers: they are written after it.
            response.setEntity(compressed(body, tag));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            if (tag != null) {
                response.getHeaders().putSingle(HttpHeaders.ETAG, TagMarks.marked(tag));
            }
        }
    }

    private byte[] compressed(byte[] body, String tag) {
        return tag == null || body.length < LARGE_BYTES ? Gzip.whole(body) : large.get(tag, _ -> Gzip.whole(body));
    }
}
