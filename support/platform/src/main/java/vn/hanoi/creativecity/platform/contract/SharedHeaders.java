package vn.hanoi.creativecity.platform.contract;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers. Each is described once, under its own name, and every answer refers to those that it has. */
final class SharedHeaders {

    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    private static final String RATE_LIMIT = "RateLimit";
    private static final String RATE_LIMIT_POLICY = "RateLimit-Policy";
    private static final String CHANGE_CURSOR = "Change-Cursor";
    private static final String CONTENT_DISPOSITION = "Content-Disposition";
    private static final String LINK = "Link";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private SharedHeaders() {}

    static void addTo(Components components) {
        components.addHeader(ETAG, text("The strong tag of this state of the answer.", 200, "\"3.public\""));
        Header location = text("Where it is.", 500, "/v1/centres/khong-gian-di-bo-van-mieu");
        location.getSchema().setFormat("uri-reference");
        components.addHeader(LOCATION, location);
        components.addHeader(RETRY_AFTER, retryAfter());
        components.addHeader(
                WWW_AUTHENTICATE,
                text(
                        "How to say who asks [RFC 6750], and where the description of the protected resource is [RFC 9728].",
                        1000,
                        "Bearer resource_metadata=\"https://api.example/.well-known/oauth-protected-resource\""));
        components.addHeader(
                RATE_LIMIT,
                text(
                        "What is left of the limit: `r` requests, and the seconds `t` until there are more [draft-ietf-httpapi-ratelimit-headers].",
                        200,
                        "\"read\";r=599;t=1"));
        components.addHeader(
                RATE_LIMIT_POLICY,
                text(
                        "The limit that this request counts against: `q` requests in `w` seconds [draft-ietf-httpapi-ratelimit-headers].",
                        200,
                        "\"read\";q=600;w=60"));
        components.addHeader(
                CHANGE_CURSOR,
                text(
                        "From where the change feed goes on with what changes after this export.",
                        200,
                        "Wgu1EbWwIZ82FM8BUeRnWsN6DJRMWVjYC_f3vFsfoOFgCynf"));
        components.addHeader(
                CONTENT_DISPOSITION,
                text("The name of the file [RFC 6266].", 200, "attachment; filename=\"centres.ndjson\""));
        components.addHeader(
                LINK,
                text(
                        "`next`: the next page of a list, or what changes after an export; `license`: that of what everybody sees [RFC 8288].",
                        1000,
                        "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\""));
        components.addHeader(
                ALLOW_ORIGIN,
                text(
                        "For requests of a browser's script: `*` where every site may read the answer, or the one origin of an API client that may; otherwise absent.",
                        300,
                        "*"));
    }

    /** What an answer of this status carries: how much may still be asked and which sites may read it always do. */
    static void refer(String status, APIResponse response) {
        refer(response, RATE_LIMIT);
        refer(response, RATE_LIMIT_POLICY);
        refer(response, ALLOW_ORIGIN);
        boolean showsAState = status.equals("304") || (status.startsWith("2") && response.getContent() != null);
        if (showsAState && !isExport(response)) {
            refer(response, ETAG);
        }
        switch (status) {
            case "201", "202", "301" -> refer(response, LOCATION);
            case "401" -> refer(response, WWW_AUTHENTICATE);
            case "429", "503" -> refer(response, RETRY_AFTER);
            default -> {}
        }
    }

    /** What an export says before it begins. */
    static void referOfExport(APIResponse response) {
        refer(response, CHANGE_CURSOR);
        refer(response, CONTENT_DISPOSITION);
        refer(response, LINK);
    }

    /** What a list, or an answer with public data, says in its head. */
    static void referToLinks(APIResponse response) {
        refer(response, LINK);
    }

    private static boolean isExport(APIResponse response) {
        return response.getHeaders() != null && response.getHeaders().containsKey(CHANGE_CURSOR);
    }

    private static void refer(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref(name));
    }

    private static Header text(String description, int maxLength, String example) {
        return OASFactory.createHeader()
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(maxLength));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Seconds to wait before the next try.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .format("int32")
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(86_400)));
    }
}
