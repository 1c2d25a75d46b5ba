package vn.hanoi.creativecity.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    private static ObjectNode tree(ObjectMapper json, Object response) {
        try {
            byte[] written = json.writer().withAttribute(Tier.class, Tier.STAFF).writeValueAsBytes(response);
            return (ObjectNode) json.readTree(written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
