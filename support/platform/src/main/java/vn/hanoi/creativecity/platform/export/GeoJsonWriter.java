package vn.hanoi.creativecity.platform.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A collection of features [RFC 7946 section 3.3]: of each document the {@code id} and the {@code geometry}, and all else as
 * its properties. What stands at the end is what section 6.1 calls foreign members.
 */
final class GeoJsonWriter implements DocumentWriter {

    static final String GEOMETRY = "geometry";

    private final DocumentTree trees;
    private final JsonGenerator out;

    GeoJsonWriter(ObjectMapper mapper, DocumentTree trees, OutputStream out) throws IOException {
        this.trees = trees;
        this.out = mapper.createGenerator(out);
        this.out.writeStartObject();
        this.out.writeStringField("type", "FeatureCollection");
        this.out.writeArrayFieldStart("features");
    }

    @Override
    public void write(Object document) throws IOException {
        ObjectNode properties = (ObjectNode) trees.of(document);
        JsonNode id = properties.remove("id");
        JsonNode geometry = properties.remove(GEOMETRY);
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeObjectField("id", id);
        out.writeObjectField(GEOMETRY, geometry);
        out.writeObjectField("properties", properties);
        out.writeEndObject();
    }

    @Override
    public void end(ExportEnd end) throws IOException {
        out.writeEndArray();
        out.writeNumberField("count", end.count());
        out.writeStringField("cursor", end.cursor());
        out.writeStringField("next", end.next());
        out.writeEndObject();
        out.flush();
    }
}
