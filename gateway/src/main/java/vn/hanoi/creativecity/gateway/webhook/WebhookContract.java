package vn.hanoi.creativecity.gateway.webhook;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the contract what endpoints are told and by which headers. The examples come from what writes and signs what
 * is sent. It may run on its own result.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WebhookContract implements OASFilter {

    private static final String JSON = "application/json";
    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        add(
                document,
                "change",
                "WebhookChange",
                WebhookSchemas.change(),
                WebhookSample.CHANGE,
                "A resource has changed",
                "For each change of what the endpoint's `types` choose and its client may see. It says what has changed and where to read it, never what it holds. It comes at least once, under one `webhook-id` however often, and changes of one resource may arrive in another order than they were made: `version` says which is newer. Pass over types that you do not know; more may come.");
        add(
                document,
                "feedReset",
                "WebhookFeedReset",
                WebhookSchemas.feedReset(),
                WebhookSample.FEED_RESET,
                "Changes may have been missed",
                "Comes whatever the endpoint's `types` are when changes that it was not told of are no longer kept: read what you keep of them again, from the exports.");
        add(
                document,
                "ping",
                "WebhookPing",
                WebhookSchemas.ping(),
                WebhookSample.PING,
                "A trial",
                "Comes when somebody asks for it, at `POST /v1/webhook-endpoints/{endpoint}/test`.");
    }

    private static void add(
            OpenAPI document,
            String name,
            String schema,
            Schema content,
            WebhookSample sample,
            String summary,
            String description) {
        document.getComponents().addSchema(schema, content);
        Operation operation = OASFactory.createOperation()
                .operationId("tellOf" + schema.substring("Webhook".length()))
                .summary(summary)
                .description(description)
                .tags(List.of("Webhooks"))
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        JSON,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref(SCHEMAS + schema))
                                                .example(sample.body()))))
                .responses(
                        OASFactory.createAPIResponses()
                                .addAPIResponse(
                                        "2XX", answer("Taken. It has 15 seconds to come; its body is not read."))
                                .addAPIResponse("410", answer("Nothing more is sent: the endpoint is disabled."))
                                .addAPIResponse(
                                        "default",
                                        answer(
                                                "Sent again, as after no answer in time: ten attempts in three days, no earlier than `Retry-After` says. Redirects are not followed.")));
        headers(sample).forEach(operation::addParameter);
        operation.setSecurity(List.of());
        document.addWebhook(name, OASFactory.createPathItem().POST(operation));
    }

    private static List<Parameter> headers(WebhookSample sample) {
        return List.of(
                header(
                        "webhook-id",
                        "The same for each attempt and each time that it is sent again: pass over what you have had.",
                        sample.id(),
                        OASFactory.createSchema().ref(SCHEMAS + "UUID")),
                header(
                        "webhook-timestamp",
                        "When this attempt was made, in seconds since 1970. Refuse what is older than five minutes.",
                        sample.timestamp(),
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int64")
                                .minimum(BigDecimal.ZERO)
                                .maximum(BigDecimal.valueOf(WebhookSchemas.MOST))),
                header(
                        "webhook-signature",
                        "`v1,` and the HMAC-SHA256 in base64 of `{webhook-id}.{webhook-timestamp}.{body}`, with the body as it came; the key is what the endpoint's secret has behind `whsec_`, in base64. For a day after a new secret there are two signatures, with a space between them: one that fits is enough. That of the example, of its body without spaces or breaks of lines, is by `"
                                + WebhookSample.SECRET.text() + "`, which is nobody's.",
                        sample.signature(),
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .maxLength(200)
                                .pattern("^v1,[A-Za-z0-9+/]{43}=( v1,[A-Za-z0-9+/]{43}=)*$")));
    }

    private static Parameter header(String name, String description, Object example, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(schema)
                .example(example);
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description);
    }
}
