package vn.hanoi.creativecity.platform.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.hanoi.creativecity.platform.problem.ProblemDocument;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** The parts of the contract that operations share: answers with problems, conditions, the key for repeats. */
final class SharedComponents {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "Malformed"),
            Map.entry("401", "Unauthorized"),
            Map.entry("403", "Forbidden"),
            Map.entry("404", "NotFound"),
            Map.entry("406", "NotAcceptable"),
            Map.entry("409", "Conflict"),
            Map.entry("410", "CursorExpired"),
            Map.entry("412", "PreconditionFailed"),
            Map.entry("413", "ContentTooLarge"),
            Map.entry("415", "UnsupportedMediaType"),
            Map.entry("416", "RangeNotSatisfiable"),
            Map.entry("422", "InvalidContent"),
            Map.entry("428", "PreconditionRequired"),
            Map.entry("429", "TooManyRequests"),
            Map.entry("500", "InternalError"),
            Map.entry("502", "BadGateway"),
            Map.entry("503", "ServiceUnavailable"),
            Map.entry("504", "GatewayTimeout")));

    private SharedComponents() {}

    static void addTo(Components components) {
        PROBLEMS.forEach((status, name) -> components.addResponse(name, problem(Integer.parseInt(status))));
        SharedHeaders.addTo(components);
        APIResponse notModified =
                OASFactory.createAPIResponse().description("Not modified: what you have is still the present state.");
        SharedHeaders.refer("304", notModified);
        components.addResponse("NotModified", notModified);
        components.addParameter(
                "IfMatch",
                header(
                                "If-Match",
                                "The ETag that you read: the change is made only if nobody has changed the resource since.",
                                200)
                        .required(true)
                        .example("\"3.public\""));
        components.addParameter(
                "IfMatchToReplace",
                header(
                                "If-Match",
                                "The ETag that you read: what is there is replaced only if nobody has changed it since. Needed once something is there.",
                                200)
                        .example("\"3\""));
        components.addParameter(
                "IfNoneMatchToCreate",
                header("If-None-Match", "`*`, and nothing else: needed while nothing is there.", 200)
                        .example("*"));
        components.addParameter(
                "IfNoneMatch",
                header(
                                "If-None-Match",
                                "The ETag that you have: when it is still the present one, the answer is 304 without a body.",
                                4000)
                        .example("\"3.public\""));
        components.addParameter("IdempotencyKey", idempotencyKey());
        components.addParameter("RequiredIdempotencyKey", idempotencyKey().required(true));
    }

    private static Parameter idempotencyKey() {
        return header(
                        "Idempotency-Key",
                        "A key of your own for this request, kept for 24 hours: a repeat with the same key and content gets the first answer again and changes nothing.",
                        255)
                .example("0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70");
    }

    /** An operation that needs its key has that of {@code RequiredIdempotencyKey}, which stands for both. */
    static void addParameter(Operation operation, String component) {
        boolean there = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> p.getRef() != null && p.getRef().endsWith(component));
        if (!there) {
            operation.addParameter(OASFactory.createParameter().ref(component));
        }
    }

    static void addResponse(Operation operation, String status) {
        APIResponse there = operation.getResponses().getAPIResponse(status);
        // What the framework puts there by itself says nothing of problems.
        if (there == null || (there.getRef() == null && there.getContent() == null)) {
            String name = status.equals("304") ? "NotModified" : PROBLEMS.get(status);
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
        }
    }

    static void addHeadersOfExport(Operation operation) {
        SharedHeaders.referOfExport(operation.getResponses().getAPIResponse("200"));
    }

    /** Answers that are an operation's own; the shared ones have their headers already. */
    static void addHeaders(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null) {
                SharedHeaders.refer(status, response);
            }
        });
    }

    /** Of an operation whose answers lead on in their head. */
    static void addLinks(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer != null) {
            SharedHeaders.referToLinks(answer);
        }
    }

    private static APIResponse problem(int status) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDocument.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
        SharedHeaders.refer(Integer.toString(status), response);
        return response;
    }

    private static String description(int status) {
        List<String> sentences = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .map(type -> "`" + type.slug() + "`: " + type.explanation().en())
                .toList();
        return String.join("\n\n", sentences);
    }

    private static Parameter header(String name, String description, int maxLength) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text(maxLength));
    }

    private static Schema text(int maxLength) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(maxLength);
    }
}
