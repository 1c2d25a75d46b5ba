package vn.hanoi.creativecity.gateway.discovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where things are in this API.")
record ApiHome(
        @Schema(
                description = "The documentation for people.",
                format = "uri-reference",
                required = true,
                maxLength = 200,
                examples = "/docs")
        String documentation,

        @Schema(
                description = "The contract in JSON.",
                format = "uri-reference",
                required = true,
                maxLength = 200,
                examples = "/openapi.json")
        String openapi,

        @Schema(
                description = "The kinds of problems, explained.",
                format = "uri-reference",
                required = true,
                maxLength = 200,
                examples = "/problems")
        String problems,

        @Schema(
                description = "The catalog of APIs at this host [RFC 9727].",
                format = "uri-reference",
                required = true,
                maxLength = 200,
                examples = "/.well-known/api-catalog")
        String catalog) {

    static final ApiHome HERE = new ApiHome("/docs", "/openapi.json", "/problems", "/.well-known/api-catalog");
}
