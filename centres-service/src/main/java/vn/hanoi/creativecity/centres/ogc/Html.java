package vn.hanoi.creativecity.centres.ogc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes JSON as HTML: whatever a document has, its page has too. */
final class Html {

    private static final String LINKS = "links";

    private final StringBuilder written = new StringBuilder();

    /** All members of a document but its links, which stand by themselves. */
    static String members(JsonNode document) {
        Html html = new Html();
        html.object(document.properties().stream()
                .filter(member -> !member.getKey().equals(LINKS))
                .toList());
        return html.written.toString();
    }

    /**
     * A page of features as a table, each with its properties and its place.
     *
     * @param items the address under which each of them is by itself
     */
    static String features(JsonNode collection, String items) {
        Html html = new Html();
        html.object(collection.properties().stream()
                .filter(member ->
                        !member.getKey().equals(LINKS) && !member.getKey().equals("features"))
                .toList());
        JsonNode features = collection.path("features");
        if (!features.isEmpty()) {
            html.table(features, items);
        }
        return html.written.toString();
    }

    /** The operations of an OpenAPI document. */
    static String operations(JsonNode api) {
        Html html = new Html();
        html.write("<p>%s</p>", api.at("/info/description").asText());
        api.path("paths")
                .properties()
                .forEach(path -> html.operation(path.getKey(), path.getValue().path("get"), api));
        return html.written.toString();
    }

    static String link(Link link) {
        return "<li><a href=\"%s\" rel=\"%s\" type=\"%s\">%s</a> (%s)</li>"
                .formatted(
                        escaped(link.href()),
                        escaped(link.rel()),
                        escaped(link.type()),
                        escaped(link.title()),
                        escaped(link.rel()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private void value(JsonNode value) {
        if (value.has("href") && value.has("rel")) {
            write(
                    "<a href=\"%s\" rel=\"%s\" type=\"%s\">%s</a>",
                    value.path("href").asText(),
                    value.path("rel").asText(),
                    value.path("type").asText(),
                    value.path("title").asText());
        } else if (value.isObject()) {
            object(List.copyOf(value.properties()));
        } else if (value.isArray() && holdsObjects(value)) {
            written.append("<ul>");
            value.forEach(element -> {
                written.append("<li>");
                value(element);
                written.append("</li>");
            });
            written.append("</ul>");
        } else if (value.isArray()) {
            write("%s", plain(value));
        } else if (!value.isNull()) {
            write("%s", value.asText());
        }
    }

    private void object(List<Map.Entry<String, JsonNode>> members) {
        written.append("<dl>");
        members.forEach(member -> {
            write("<dt>%s</dt><dd>", member.getKey());
            value(member.getValue());
            written.append("</dd>\n");
        });
        written.append("</dl>\n");
    }

    private void table(JsonNode features, String items) {
        written.append("<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">id</th>");
        features.path(0)
                .path("properties")
                .fieldNames()
                .forEachRemaining(name -> write("<th scope=\"col\">%s</th>", name));
        written.append("<th scope=\"col\">geometry</th></tr></thead>\n<tbody>\n");
        features.forEach(feature -> {
            String id = feature.path("id").asText();
            write("<tr><th scope=\"row\"><a href=\"%s/%s?f=html\" rel=\"item\">%s</a></th>", items, id, id);
            feature.path("properties").forEach(this::cell);
            cell(feature.path("geometry"));
            written.append("</tr>\n");
        });
        written.append("</tbody></table></div>\n");
    }

    private void cell(JsonNode value) {
        written.append("<td>");
        if (value.has("coordinates")) {
            write(
                    "<details><summary>%s</summary>%s</details>",
                    value.path("type").asText(), value.path("coordinates").toString());
        } else {
            value(value);
        }
        written.append("</td>");
    }

    private void operation(String path, JsonNode operation, JsonNode api) {
        write(
                "<h2>%s</h2><p><code>GET %s</code></p><p>%s</p>",
                operation.path("summary").asText(),
                path,
                operation.path("description").asText());
        written.append("<dl>");
        operation.path("parameters").forEach(parameter -> {
            JsonNode described = resolved(parameter, api);
            write(
                    "<dt><code>%s</code> (%s)</dt><dd>%s</dd>",
                    described.path("name").asText(),
                    described.path("in").asText(),
                    described.path("description").asText());
        });
        operation
                .path("responses")
                .properties()
                .forEach(response -> write(
                        "<dt>%s</dt><dd>%s</dd>",
                        response.getKey(),
                        resolved(response.getValue(), api).path("description").asText()));
        written.append("</dl>\n");
    }

    private static JsonNode resolved(JsonNode node, JsonNode api) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static boolean holdsObjects(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).anyMatch(JsonNode::isObject);
    }

    private static String plain(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> element.isArray() ? "[" + plain(element) + "]" : element.asText())
                .collect(Collectors.joining(", "));
    }

    private void write(String html, String... texts) {
        Object[] escaped = Arrays.stream(texts).map(Html::escaped).toArray();
        written.append(html.formatted(escaped));
    }
}
