package vn.hanoi.creativecity.gateway.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The APIs at this host, as a link set [RFC 9727, RFC 9264].")
record ApiCatalog(
        @Schema(description = "One entry for each API.", required = true, maxItems = 10)
        List<Api> linkset) {

    private static final List<Link> LICENCE =
            List.of(new Link("https://creativecommons.org/licenses/by/4.0/", "text/html"));

    static final ApiCatalog HERE = new ApiCatalog(List.of(
            new Api(
                    "/v1",
                    List.of(
                            new Link("/openapi.json", "application/json"),
                            new Link("/openapi.yaml", "application/yaml")),
                    List.of(new Link("/docs", "text/html")),
                    List.of(new Link("/problems", "application/json")),
                    List.of(
                            new Link("/v1/exports", "application/json"),
                            new Link("/v1/changes/centres", "application/json"),
                            new Link("/v1/changes/ideas", "application/json"),
                            new Link("/v1/changes/events", "application/json")),
                    LICENCE),
            new Api(
                    "/ogc",
                    List.of(new Link("/ogc/api", "application/vnd.oai.openapi+json;version=3.0")),
                    List.of(new Link("/ogc/api?f=html", "text/html")),
                    List.of(new Link("/ogc/conformance", "application/json")),
                    List.of(new Link("/ogc/collections", "application/json")),
                    LICENCE)));

    @Schema(name = "ApiCatalogEntry", description = "An API and what describes it.")
    record Api(
            @Schema(
                    description = "Where the API starts.",
                    format = "uri-reference",
                    required = true,
                    maxLength = 200,
                    examples = "/v1")
            String anchor,

            @JsonProperty("service-desc")
            @Schema(description = "Its contract for programs.", required = true, maxItems = 10)
            List<Link> descriptions,

            @JsonProperty("service-doc")
            @Schema(description = "Its documentation for people.", required = true, maxItems = 10)
            List<Link> documentation,

            @JsonProperty("service-meta")
            @Schema(
                    description = "More about it: the kinds of problems, the standards that it keeps to.",
                    required = true,
                    maxItems = 10)
            List<Link> metadata,

            @Schema(
                    description = "Where one begins who wants all of it: what there is, and what changes.",
                    required = true,
                    maxItems = 10)
            List<Link> related,

            @Schema(description = "The licence of what everybody sees.", required = true, maxItems = 10)
            List<Link> license) {}

    @Schema(name = "ApiCatalogLink", description = "A link of the catalog.")
    record Link(
            @Schema(
                    description = "Where it leads.",
                    format = "uri-reference",
                    required = true,
                    maxLength = 200,
                    examples = "/openapi.json")
            String href,

            @Schema(
                    description = "The media type of what is there.",
                    required = true,
                    maxLength = 100,
                    pattern = "^[a-z]+/[a-z0-9.+-]+(;[a-z]+=[a-z0-9.]+)?$",
                    examples = "application/json")
            String type) {}
}
