package vn.hanoi.creativecity.platform.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.link.AnswerLinks;

/**
 * Gives every read a strong ETag and answers 304 to who has it already [RFC 9110 section 13], and says on every answer
 * who may keep it. A resource tags itself from its version; lists and the like get a digest of their bytes. What is
 * streamed has none: its bytes are known when they are gone.
 */
class ConditionalAnswers {

    private final ObjectMapper json;
    private final Viewer viewer;
    private final AnswerLinks links;

    ConditionalAnswers(ObjectMapper json, Viewer viewer, AnswerLinks links) {
        this.json = json;
        this.viewer = viewer;
        this.links = links;
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo resource)
            throws JsonProcessingException {
        if (response.getStatus() >= 400) {
            return;
        }
        links.add(request, response, resource);
        // Kept, but asked about before each use: a change is seen at once, and costs little when there was none.
        response.getHeaders()
                .computeIfAbsent(
                        HttpHeaders.CACHE_CONTROL,
                        _ -> new ArrayList<>(List.of(viewer.isAnonymous() ? "public, no-cache" : "private, no-cache")));
        response.getHeaders().add(HttpHeaders.VARY, "Accept, Authorization, X-API-Key");
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean isWhole = response.hasEntity() && !(response.getEntity() instanceof StreamingOutput);
        if (isRead && response.getStatus() == 200 && isWhole) {
            answerRead(request, response);
        }
    }

    /** What nobody may keep needs no tag. */
    private static boolean mayBeKept(ContainerResponseContext response) {
        return !"no-store".equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL));
    }

    private void answerRead(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag == null && isJson(response.getMediaType())) {
            // Written in one piece, with its length: the framework would hand it over in pieces of 8 KB.
            byte[] body = bytes(response.getEntity());
            response.setEntity(body);
            if (mayBeKept(response)) {
                tag = ETags.ofBytes(body);
                response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            }
        }
        if (tag != null && ETags.noneMatchNames(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private byte[] bytes(Object entity) throws JsonProcessingException {
        return switch (entity) {
            case byte[] written -> written;
            case String written -> written.getBytes(StandardCharsets.UTF_8);
            default -> json.writeValueAsBytes(entity);
        };
    }

    /** The framework settles on JSON, the only format of these resources, after this filter. */
    private static boolean isJson(MediaType type) {
        return type == null
                || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                || type.getSubtype().endsWith("+json");
    }
}
