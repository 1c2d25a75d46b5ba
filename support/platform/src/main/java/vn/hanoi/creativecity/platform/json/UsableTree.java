package vn.hanoi.creativecity.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import java.io.IOException;
import vn.hanoi.creativecity.platform.problem.UnusableText;

/** JSON of any shape, whose strings and names can be stored like those of a record. */
final class UsableTree extends JsonDeserializer<JsonNode> {

    private static final JsonDeserializer<? extends JsonNode> ANY =
            JsonNodeDeserializer.getDeserializer(JsonNode.class);

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = ANY.deserialize(parser, context);
        check(tree, parser);
        return tree;
    }

    @Override
    public JsonNode getNullValue(DeserializationContext context) {
        return context.getNodeFactory().nullNode();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    private static void check(JsonNode node, JsonParser parser) throws UnusableText {
        UnusableText.check(parser, node.textValue());
        for (var member : node.properties()) {
            try {
                UnusableText.check(parser, member.getKey());
                check(member.getValue(), parser);
            } catch (UnusableText unusable) {
                unusable.prependPath(node, member.getKey());
                throw unusable;
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            try {
                check(node.get(i), parser);
            } catch (UnusableText unusable) {
                unusable.prependPath(node, i);
                throw unusable;
            }
        }
    }
}
