package vn.hanoi.creativecity.platform.contract;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Makes what is generated from Java say what goes over the wire. */
final class SchemaConventions {

    /** How long the texts of well-known formats are at most. */
    private static final Map<String, Integer> LENGTHS = Map.of("uuid", 36, "date-time", 30, "date", 10);

    /** What the generator makes of {@code @NotBlank}: something anywhere in the text. */
    private static final String NOT_BLANK = "\\S";

    private SchemaConventions() {}

    static Schema apply(Schema schema) {
        if (schema.getRef() != null) {
            schema.setRef(PageSchemas.renamed(schema.getRef()));
        }
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(SchemaConventions::snakeCase)
                    .toList());
        }
        if (schema.getPattern() != null
                && !schema.getPattern().startsWith("^")
                && !schema.getPattern().equals(NOT_BLANK)) {
            // Bean Validation matches the whole text, JSON Schema any part of it.
            schema.setPattern("^(" + schema.getPattern() + ")$");
        }
        if (schema.getMaxLength() == null && schema.getFormat() != null) {
            schema.setMaxLength(LENGTHS.get(schema.getFormat()));
        }
        if (schema.getDefaultValue() instanceof String text && schema.getType() != null) {
            schema.setDefaultValue(typed(text, schema));
        }
        return schema;
    }

    private static Object snakeCase(Object value) {
        return value instanceof String text && text.matches("[A-Z][A-Z0-9_]*") ? text.toLowerCase(Locale.ROOT) : value;
    }

    private static Object typed(String text, Schema schema) {
        if (schema.getType().contains(SchemaType.INTEGER)) {
            return Integer.valueOf(text);
        }
        return schema.getType().contains(SchemaType.BOOLEAN) ? Boolean.valueOf(text) : text;
    }
}
