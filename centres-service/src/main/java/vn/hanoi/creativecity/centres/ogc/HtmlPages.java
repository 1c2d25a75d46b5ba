package vn.hanoi.creativecity.centres.ogc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.text.Message;

/** Answers for maps as pages for people: all that is in the answer, and each of its links as one [OGC 17-069r4 clause 8.2]. */
@Provider
@Produces(MediaType.TEXT_HTML)
class HtmlPages implements MessageBodyWriter<Document> {

    private static final Message HOME = new Message("Bản đồ: trang đầu", "Maps: where to begin");
    private static final Message COLLECTIONS = new Message("Các bộ dữ liệu", "The collections");
    private static final Message LINKS = new Message("Liên kết", "Links");
    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title>
                <link rel="stylesheet" href="/docs/page.css">
              </head>
              <body class="wide">
                <nav><a href="%3$s">%4$s</a> · <a href="%3$s/collections?f=html">%5$s</a></nav>
                <main>
                  <h1>%2$s</h1>
            %6$s
                </main>
                <nav aria-label="%7$s">
                  <h2>%7$s</h2>
                  <ul>
            %8$s
                  </ul>
                </nav>
              </body>
            </html>
            """;

    private final ObjectMapper json;
    private final Links links;

    HtmlPages(ObjectMapper json, Links links) {
        this.json = json;
        this.links = links;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Document.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Document document,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(page(document).getBytes(StandardCharsets.UTF_8));
    }

    private String page(Document document) {
        Locale language = links.language();
        JsonNode members = json.valueToTree(document);
        String content = switch (document) {
            case ApiDefinition.Written _ -> Html.operations(members);
            case FeatureCollection<?> _ -> Html.features(members, links.here());
            default -> Html.members(members);
        };
        return PAGE.formatted(
                language.getLanguage(),
                Html.escaped(document.heading(language)),
                Html.escaped(links.root()),
                HOME.in(language),
                COLLECTIONS.in(language),
                content,
                LINKS.in(language),
                document.links().stream().map(Html::link).collect(Collectors.joining("\n")));
    }
}
