package vn.hanoi.creativecity.platform.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** Says of each member and parameter with {@link VisibleTo} who it is for: as {@code x-visible-to} and in a sentence. */
final class VisibilityConventions {

    private static final String EXTENSION = "x-visible-to";
    private static final String SCHEMA = "org.eclipse.microprofile.openapi.annotations.media.Schema";
    private static final String QUERY_PARAM = "jakarta.ws.rs.QueryParam";

    private final OpenAPI document;
    private final IndexView index;

    private VisibilityConventions(OpenAPI document, IndexView index) {
        this.document = document;
        this.index = index;
    }

    static void apply(OpenAPI document, IndexView index) {
        var conventions = new VisibilityConventions(document, index);
        for (AnnotationInstance rule : index.getAnnotations(VisibleTo.class)) {
            if (rule.target().kind() == AnnotationTarget.Kind.FIELD) {
                conventions.tell(rule.target().asField(), List.of(rule.value().asEnumArray()));
            }
        }
    }

    private void tell(FieldInfo field, List<String> tiers) {
        AnnotationInstance parameter = field.annotation(QUERY_PARAM);
        if (parameter == null) {
            tellOfMember(field, tiers);
        } else {
            tellOfParameter(field.declaringClass(), parameter.value().asString(), tiers);
        }
    }

    private void tellOfMember(FieldInfo member, List<String> tiers) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Schema record = schemas == null ? null : schemas.get(schemaName(member.declaringClass()));
        if (record != null && record.getProperties() != null) {
            Schema schema = record.getProperties().get(member.name());
            schema.setDescription(mark(schema, schema.getDescription(), tiers));
        }
    }

    private void tellOfParameter(ClassInfo filter, String name, List<String> tiers) {
        List<String> operations = index.getKnownClasses().stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.parameterTypes().stream()
                        .anyMatch(type -> type.name().equals(filter.name())))
                .map(MethodInfo::name)
                .toList();
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(found -> found.values().stream())
                .filter(operation -> operations.contains(operation.getOperationId()))
                .map(Operation::getParameters)
                .flatMap(List::stream)
                .filter(parameter -> name.equals(parameter.getName()) && parameter.getIn() == Parameter.In.QUERY)
                .forEach(parameter -> parameter.setDescription(mark(parameter, parameter.getDescription(), tiers)));
    }

    private static String mark(Extensible<?> element, String description, List<String> tiers) {
        List<String> names =
                tiers.stream().map(tier -> tier.toLowerCase(Locale.ROOT)).toList();
        element.addExtension(EXTENSION, names);
        String sentence = "For these alone: %s.".formatted(String.join(", ", names));
        if (description == null) {
            return sentence;
        }
        return description.endsWith(sentence) ? description : description + " " + sentence;
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
