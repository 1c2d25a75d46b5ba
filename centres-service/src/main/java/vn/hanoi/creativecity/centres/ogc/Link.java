package vn.hanoi.creativecity.centres.ogc;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where something else is, and what it is to this [RFC 8288]. */
@Schema(name = "Link", description = "Where something else is, and what it is to this [RFC 8288].")
record Link(
        @Schema(
                description = "The address.",
                required = true,
                format = "uri-reference",
                maxLength = 8000,
                examples = "https://api.example.org/ogc/collections/centres/items")
        String href,

        @Schema(description = "What is there in relation to this.", required = true, maxLength = 50, examples = "items")
        String rel,

        @Schema(
                description = "The media type of what is there.",
                required = true,
                maxLength = 100,
                examples = "application/geo+json")
        String type,

        @Schema(
                description = "What it is, in the language of `Accept-Language`.",
                required = true,
                maxLength = 200,
                examples = "Các trung tâm và không gian sáng tạo")
        String title) {

    static final String COLLECTION = "collection";
}
