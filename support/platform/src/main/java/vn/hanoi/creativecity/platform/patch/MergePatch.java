package vn.hanoi.creativecity.platform.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import vn.hanoi.creativecity.platform.problem.BeanValidationProblems;
import vn.hanoi.creativecity.platform.problem.JsonProblems;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Changes a resource by JSON merge patch [RFC 7396]: the patch is merged into what a client could have sent to create
 * the resource as it is now, and the result is read and validated like a new one.
 */
@Singleton
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param current the resource as a request
     * @param patch what the client sent
     * @return the request after the change, valid
     * @throws Problem when the patch is no object, or the result cannot be read or breaks a rule
     */
    public <T extends Record> T apply(T current, Class<T> type, JsonNode patch) {
        if (patch == null || !patch.isObject()) {
            throw Problem.malformed("", "wrong_type", new Message("Phải là một đối tượng.", "Must be an object."));
        }
        return read(merge(json.valueToTree(current), (ObjectNode) patch), type);
    }

    /**
     * What a document says, read and validated like the body of a request.
     *
     * @throws Problem when it cannot be read, or breaks a rule
     */
    public <T extends Record> T read(JsonNode document, Class<T> type) {
        T read = convert(document, type);
        var violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw BeanValidationProblems.of(violations);
        }
        return read;
    }

    private <T extends Record> T convert(JsonNode document, Class<T> type) {
        try {
            return json.treeToValue(document, type);
        } catch (JsonProcessingException unreadable) {
            throw JsonProblems.of(unreadable);
        }
    }

    /** The algorithm of RFC 7396 section 2. */
    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), merge(before, change.getValue()));
            }
        });
        return result;
    }
}
