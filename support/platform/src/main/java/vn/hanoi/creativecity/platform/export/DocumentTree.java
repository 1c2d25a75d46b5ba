package vn.hanoi.creativecity.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** A document as its readers get it, to be written in another shape. */
final class DocumentTree {

    /** What is read has just been written: it needs no check. */
    private static final ObjectMapper TREES = new ObjectMapper();

    private final ObjectWriter json;

    /** @param json knows for whom it writes */
    DocumentTree(ObjectWriter json) {
        this.json = json;
    }

    JsonNode of(Object document) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(TREES, false)) {
            json.writeValue(buffer, document);
            return TREES.readTree(buffer.asParser());
        }
    }
}
