package vn.hanoi.creativecity.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A merge patch takes what creating takes, with nothing required: {@code CentrePatch} is made of {@code CentreInput}. */
final class PatchSchemas {

    private static final String INPUT = "Input";

    private PatchSchemas() {}

    static void addTo(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        for (String name : List.copyOf(schemas.keySet())) {
            if (name.endsWith(INPUT)) {
                String patch = name.substring(0, name.length() - INPUT.length()) + "Patch";
                document.getComponents().addSchema(patch, patchOf(schemas.get(name), name));
            }
        }
    }

    private static Schema patchOf(Schema input, String name) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        List<String> required = input.getRequired() == null ? List.of() : input.getRequired();
        input.getProperties()
                .forEach((property, schema) ->
                        properties.put(property, required.contains(property) ? schema : nullable(schema)));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A JSON merge patch [RFC 7396] of %s: what is absent stays, null takes a value away."
                        .formatted(name))
                .properties(properties)
                .additionalPropertiesBoolean(Boolean.FALSE);
    }

    private static Schema nullable(Schema schema) {
        if (schema.getType() == null || schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .anyOf(List.of(schema, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        }
        List<Schema.SchemaType> types = new ArrayList<>(schema.getType());
        if (!types.contains(Schema.SchemaType.NULL)) {
            types.add(Schema.SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .type(types)
                .description(schema.getDescription())
                .format(schema.getFormat())
                .pattern(schema.getPattern())
                .minimum(schema.getMinimum())
                .maximum(schema.getMaximum())
                .minLength(schema.getMinLength())
                .maxLength(schema.getMaxLength())
                .minItems(schema.getMinItems())
                .maxItems(schema.getMaxItems())
                .uniqueItems(schema.getUniqueItems())
                .items(schema.getItems());
    }
}
