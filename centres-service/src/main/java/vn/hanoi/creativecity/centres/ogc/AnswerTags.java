package vn.hanoi.creativecity.centres.ogc;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.hanoi.creativecity.platform.conditional.ETags;

/**
 * Tags answers for maps. A page of features says when it was made and so is never the same twice, and a page for people is
 * made of the same members: their tags are weak, of all but the time [RFC 9110 section 8.8.1].
 */
class AnswerTags {

    private final ObjectMapper json;
    private final Links links;

    AnswerTags(ObjectMapper json, Links links) {
        this.json = json;
        this.links = links;
    }

    /** Before other answers get theirs. */
    @ServerResponseFilter(priority = Priorities.USER + 1)
    void tag(ContainerResponseContext response) throws IOException {
        if (response.getEntity() instanceof Document document) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, links.language().getLanguage());
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            if (links.isPage() || document.timeless() != document) {
                response.getHeaders().putSingle(HttpHeaders.ETAG, ETags.weak(digest(document.timeless())));
            }
        }
    }

    /** Of what would be written; a page may be long, so it is not kept for this. */
    private String digest(Document document) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            json.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), document);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest())
                    .substring(0, 27);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
