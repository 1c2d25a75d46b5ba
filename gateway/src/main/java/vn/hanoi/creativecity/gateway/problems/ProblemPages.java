package vn.hanoi.creativecity.gateway.problems;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/** The kinds of problems as pages for people, in one of both languages. */
@Provider
@Produces(MediaType.TEXT_HTML)
class ProblemPages implements MessageBodyWriter<Object> {

    private static final String POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";
    private static final Message ALL = new Message("Các loại lỗi của API", "The kinds of problems of this API");
    private static final Message DOCUMENTATION = new Message("Tài liệu", "Documentation");
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/docs/page.css">
              </head>
              <body>
                <main>
            %s
                </main>
                <nav><a href="/problems">%s</a> · <a href="/docs">%s</a></nav>
              </body>
            </html>
            """;

    private final HttpHeaders request;

    ProblemPages(HttpHeaders request) {
        this.request = request;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ProblemTypeResponse.class || type == ProblemTypeList.class;
    }

    @Override
    public void writeTo(
            Object entity,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Locale language = Message.negotiate(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Language");
        headers.putSingle("Content-Security-Policy", POLICY);
        String page = switch (entity) {
            case ProblemTypeResponse problem -> page(problem, language);
            case ProblemTypeList problems -> page(problems, language);
            default -> throw new IllegalArgumentException("No page for " + type);
        };
        out.write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(ProblemTypeResponse problem, Locale language) {
        String title = in(problem.title(), language);
        return page(
                title,
                "<p>%d <code>%s</code></p><h1>%s</h1><p>%s</p>"
                        .formatted(problem.status(), problem.type(), title, in(problem.explanation(), language)),
                language);
    }

    private static String page(ProblemTypeList problems, Locale language) {
        String items = problems.items().stream()
                .map(problem -> "<li>%d <a href=\"%s\">%s</a></li>"
                        .formatted(problem.status(), problem.type(), in(problem.title(), language)))
                .collect(Collectors.joining("\n"));
        return page(ALL.in(language), "<h1>%s</h1><ul>%s</ul>".formatted(ALL.in(language), items), language);
    }

    private static String page(String title, String content, Locale language) {
        return PAGE.formatted(language.getLanguage(), title, content, ALL.in(language), DOCUMENTATION.in(language));
    }

    private static String in(LocalizedText text, Locale language) {
        return escaped(new Message(text.vi(), text.en()).in(language));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
