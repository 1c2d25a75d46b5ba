package vn.hanoi.creativecity.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import vn.hanoi.creativecity.platform.idempotency.Idempotent;
import vn.hanoi.creativecity.platform.problem.LargeBody;

/**
 * Writes into each module's OpenAPI document what holds for every operation, so that no resource has to repeat it: the
 * problems that it can answer with, conditional requests, keys for repeats, and who may call it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractConventions implements OASFilter {

    /** How many bytes the body of an operation may have, where that is more than usual. */
    private static final String BODY_LIMIT = "x-body-limit";

    /** An export has no tag: its bytes are known when they are gone. */
    private static final String EXPORTS = "/v1/exports/";

    private final IndexView index;

    /** @param index of the classes that the document is generated from; the generator hands it in */
    public ContractConventions(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        // The title and the rest are those of the merged contract.
        SecurityAlternatives.addTo(document.getComponents());
        SharedComponents.addTo(document.getComponents());
        PageSchemas.rename(document.getComponents());
        PatchSchemas.addTo(document);
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Set<String> keyed = operationsThatNeedAKey();
        Map<String, Long> large = operationsThatTakeMore();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    complete(path, method, operation, keyed.contains(operation.getOperationId()));
                    if (large.containsKey(operation.getOperationId())) {
                        operation.addExtension(BODY_LIMIT, large.get(operation.getOperationId()));
                    }
                }));
        VisibilityConventions.apply(document, index);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return SchemaConventions.apply(schema);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        return ParameterConventions.apply(parameter);
    }

    /** The ids of the operations whose repeat would hurt. */
    private Set<String> operationsThatNeedAKey() {
        return index.getAnnotations(Idempotent.class).stream()
                .filter(rule -> rule.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(rule ->
                        rule.value("required") != null && rule.value("required").asBoolean())
                .map(rule -> rule.target().asMethod().name())
                .collect(Collectors.toSet());
    }

    /** The most bytes of their bodies, by their ids. The index may have a class twice. */
    private Map<String, Long> operationsThatTakeMore() {
        return index.getAnnotations(LargeBody.class).stream()
                .collect(Collectors.toMap(
                        rule -> rule.target().asMethod().name(),
                        rule -> rule.value("bytes").asLong(),
                        (one, same) -> one));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation, boolean needsAKey) {
        operation.setSecurity(SecurityAlternatives.of(operation.getSecurity()));
        boolean restricted = SecurityAlternatives.areRestricted(operation.getSecurity());
        boolean changes = method == PathItem.HttpMethod.PATCH || method == PathItem.HttpMethod.PUT;
        List<String> problems = new ArrayList<>(List.of("400", "401", "406", "429", "500", "502", "503", "504"));
        if (restricted) {
            problems.add("403");
        } else {
            operation.getResponses().removeAPIResponse("403");
        }
        if (path.contains("{")) {
            problems.add("404");
        }
        if (method != PathItem.HttpMethod.GET) {
            problems.add("409");
        }
        if (path.startsWith("/v1/changes")) {
            problems.add("410");
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(List.of("413", "415"));
        }
        // A key that came with another request is invalid content too, also where there is no body.
        if (operation.getRequestBody() != null || method == PathItem.HttpMethod.POST) {
            problems.add("422");
        }
        if (operation.getResponses().hasAPIResponse("206")) {
            problems.add("416");
        }
        if (changes) {
            problems.addAll(List.of("412", "428"));
        }
        if (method == PathItem.HttpMethod.PATCH) {
            SharedComponents.addParameter(operation, "IfMatch");
        }
        if (method == PathItem.HttpMethod.PUT) {
            SharedComponents.addParameter(operation, "IfMatchToReplace");
            SharedComponents.addParameter(operation, "IfNoneMatchToCreate");
        }
        if (method == PathItem.HttpMethod.POST) {
            SharedComponents.addParameter(operation, needsAKey ? "RequiredIdempotencyKey" : "IdempotencyKey");
        }
        boolean isStreamed = path.startsWith(EXPORTS);
        if (method == PathItem.HttpMethod.GET && !isStreamed) {
            SharedComponents.addParameter(operation, "IfNoneMatch");
            SharedComponents.addResponse(operation, "304");
        }
        problems.forEach(status -> SharedComponents.addResponse(operation, status));
        if (isStreamed) {
            SharedComponents.addHeadersOfExport(operation);
            FormatAddresses.addTo(path, operation);
        } else if (method == PathItem.HttpMethod.GET && (isPage(operation) || (!restricted && isData(path)))) {
            SharedComponents.addLinks(operation);
        }
        SharedComponents.addHeaders(operation);
    }

    private static boolean isPage(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()));
    }

    private static boolean isData(String path) {
        return path.startsWith("/v1/") || path.startsWith("/ogc");
    }
}
