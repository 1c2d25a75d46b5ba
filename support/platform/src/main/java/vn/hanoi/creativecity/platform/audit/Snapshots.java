package vn.hanoi.creativecity.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.hanoi.creativecity.platform.identity.Tier;

/** Takes snapshots of response records, whoever made the request: the audit is for staff. */
@Singleton
class Snapshots {

    private final ObjectMapper knowing;
    private final ObjectMapper redacting;

    Snapshots(ObjectMapper json) {
        knowing = json;
        redacting =
                json.copy().setSerializerFactory(json.getSerializerFactory().withSerializerModifier(new Redaction()));
    }

    Snapshot of(Object response) {
        return new Snapshot(tree(knowing, response), tree(redacting, response));
    }

    /** All of it, as it may be kept. */
    String whole(Object response) {
        return write(redacting, response);
    }

    /** As {@link ObjectMapper#valueToTree}, which knows no attributes. */
    private static ObjectNode tree(ObjectMapper json, Object response) {
        try (TokenBuffer tokens = new TokenBuffer(json, false)) {
            json.writer().withAttribute(Tier.class, Tier.STAFF).writeValue(tokens, response);
            return json.readTree(tokens.asParser());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String write(ObjectMapper json, Object response) {
        try {
            return json.writer().withAttribute(Tier.class, Tier.STAFF).writeValueAsString(response);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
