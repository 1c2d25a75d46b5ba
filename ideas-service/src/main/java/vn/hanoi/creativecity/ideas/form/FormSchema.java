package vn.hanoi.creativecity.ideas.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.List;
import vn.hanoi.creativecity.platform.problem.Violation;

/** A JSON Schema that is ready to check documents. It loads nothing from anywhere, and its expressions are linear. */
final class FormSchema {

    /** More places than this help nobody. */
    private static final int MOST_VIOLATIONS = 100;

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                            .format(new AddressFormat())
                            .build())
                    .enableSchemaCache(false)
                    .schemaLoaders(loaders -> loaders.values(list -> {
                        list.clear();
                        list.add(DisallowSchemaLoader.getInstance());
                    })));

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .regularExpressionFactory(LinearExpression::matcher)
            .build();

    private final JsonSchema schema;

    private FormSchema(JsonSchema schema) {
        this.schema = schema;
    }

    static FormSchema of(JsonNode document) {
        return new FormSchema(FACTORY.getSchema(document, CONFIG));
    }

    /** @param pointer where the document stands in the request */
    List<Violation> violations(JsonNode document, String pointer) {
        return schema.validate(document).stream()
                .map(message -> FormViolation.of(message, pointer))
                .distinct()
                .limit(MOST_VIOLATIONS)
                .toList();
    }
}
