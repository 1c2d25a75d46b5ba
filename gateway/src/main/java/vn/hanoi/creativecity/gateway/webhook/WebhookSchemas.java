package vn.hanoi.creativecity.gateway.webhook;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import vn.hanoi.creativecity.gateway.changes.FeedSelection;

/** What events look like, as {@link EventWriter} writes them. */
final class WebhookSchemas {

    /** The largest number that JavaScript has exactly. */
    static final long MOST = 9_007_199_254_740_991L;

    private static final List<String> KINDS = List.of("created", "updated", "removed");

    private WebhookSchemas() {}

    static Schema change() {
        Schema data = object("Which resource.")
                .addProperty("collection", text("The collection of the resource, as paths name it.", 50))
                .addProperty("id", reference("UUID", "The id of the resource."))
                .addProperty("slug", text("Its slug, where it has one that the client may see.", 100))
                .addProperty("version", version())
                .addProperty(
                        "url",
                        text("Where it is read; absent for what was removed.", 500)
                                .format("uri"))
                .required(List.of("collection", "id", "version"));
        return event(
                "A resource has changed.",
                FeedSelection.known().stream().flatMap(WebhookSchemas::typesOf),
                "When it was written.",
                data);
    }

    private static Stream<String> typesOf(String collection) {
        return KINDS.stream().map(kind -> collection + "." + kind);
    }

    static Schema feedReset() {
        Schema data = object("Where to begin anew.")
                .addProperty("url", text("Where the exports are.", 500).format("uri"))
                .required(List.of("url"));
        return event("Changes may have been missed.", Stream.of(EventTypes.RESET), "When it was noticed.", data);
    }

    static Schema ping() {
        Schema data = object("Which endpoint.")
                .addProperty("endpoint", reference("UUID", "The id of the endpoint that is tried out."))
                .required(List.of("endpoint"));
        return event("A trial.", Stream.of(EventTypes.PING), "When it was asked for.", data);
    }

    private static Schema event(String description, Stream<String> types, String when, Schema data) {
        return object(description)
                .addProperty(
                        "type",
                        text("What has happened.", 60)
                                .enumeration(types.map(Object.class::cast).toList()))
                .addProperty("timestamp", reference("Instant", when))
                .addProperty("data", data)
                .required(List.of("type", "timestamp", "data"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, int maxLength) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .maxLength(maxLength);
    }

    private static Schema reference(String component, String description) {
        return OASFactory.createSchema()
                .ref("#/components/schemas/" + component)
                .description(description);
    }

    private static Schema version() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(MOST))
                .description("The version that the change made: the higher one is the newer.");
    }
}
