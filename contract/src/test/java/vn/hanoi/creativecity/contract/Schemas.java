package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaLocation.Fragment;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;

/** The schemas of the contract, which examples have to keep to. */
final class Schemas {

    private static final String ADDRESS = "https://contract.example/openapi.json";

    /** Compiled references are not kept: they would need more memory than a test has. */
    private static final SchemaValidatorsConfig SMALL = SchemaValidatorsConfig.builder()
            .cacheRefs(false)
            .preloadJsonSchema(false)
            .build();

    private final JsonSchema whole;

    Schemas(CommittedContract contract) {
        whole = JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        builder -> builder.schemaLoaders(
                                loaders -> loaders.schemas(Map.of(ADDRESS, Json.write(contract.root())))))
                .getSchema(SchemaLocation.of(ADDRESS), SMALL);
    }

    /** What of a value is not as the schema at the pointer says. */
    List<String> violated(String pointer, JsonNode value) {
        return whole.getSubSchema(Fragment.of(pointer)).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
