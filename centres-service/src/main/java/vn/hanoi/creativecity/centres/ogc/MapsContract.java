package vn.hanoi.creativecity.centres.ogc;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the contract what holds for all answers for maps: that each is a page as well, and how the parameters of the
 * standard are written [OGC 17-069r4 section 7.15]. It may run on its own result.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class MapsContract implements OASFilter {

    private static final int LONGEST_PAGE = 100_000_000;

    /** What the generator calls a generic record: a feature of centres is a {@code CentreFeature}. */
    private static final Pattern GENERATED = Pattern.compile("\\b(FeatureCollection|Feature)(\\w+)Properties$");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> renamed = new LinkedHashMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> renamed.put(renamed(name), schema));
        document.getComponents().setSchemas(renamed);
        openEnds(renamed.get("TemporalExtent"));
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (Links.isForMaps(path)) {
                complete(item);
            }
            if (path.equals(Links.ROOT)) {
                // To the description of the maps alone it is the path "/" of a server whose address has none.
                item.getGET().addExtension("x-also-at", Links.ROOT + "/");
            }
        });
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setRef(renamed(schema.getRef()));
        }
        return schema;
    }

    private static String renamed(String name) {
        return GENERATED.matcher(name).replaceFirst("$2$1");
    }

    /** An end of an interval may be null. */
    private static void openEnds(Schema temporal) {
        temporal.getProperties()
                .get("interval")
                .getItems()
                .getItems()
                .setType(List.of(SchemaType.STRING, SchemaType.NULL));
    }

    private static void complete(PathItem item) {
        for (Operation operation : item.getOperations().values()) {
            operation.getParameters().forEach(MapsContract::complete);
            APIResponse answer = operation.getResponses().getAPIResponse("200");
            answer.getContent().getMediaType(Format.PAGE).setSchema(page());
        }
    }

    private static void complete(Parameter parameter) {
        switch (parameter.getName()) {
            case "bbox" -> {
                parameter.setSchema(rectangle());
                parameter.setExample(List.of(105.7, 20.9, 105.9, 21.1));
                writtenAlike(parameter);
            }
            case "limit", "datetime" -> writtenAlike(parameter);
            case null, default -> {}
        }
    }

    private static void writtenAlike(Parameter parameter) {
        parameter.setStyle(Parameter.Style.FORM);
        parameter.setExplode(false);
    }

    private static Schema rectangle() {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .minItems(4)
                .maxItems(6)
                .oneOf(List.of(numbers(4), numbers(6)))
                .items(OASFactory.createSchema().addType(SchemaType.NUMBER).format("double"));
    }

    private static Schema numbers(int count) {
        return OASFactory.createSchema().minItems(count).maxItems(count);
    }

    private static Schema page() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("The same as a page for people, in the language of `Accept-Language`.")
                .maxLength(LONGEST_PAGE);
    }
}
