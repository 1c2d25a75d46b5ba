package vn.hanoi.creativecity.centres.ogc;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * The description of what is under {@code /ogc} by itself: the part of this module's own contract, which the build
 * generates, in the older version of OpenAPI that the standard asks for.
 */
@Singleton
class ApiDefinition {

    /** Where the build leaves the document of the module. */
    private static final String MODULE = "META-INF/quarkus-generated-openapi-doc.JSON";

    private static final Message HEADING = new Message("Mô tả giao diện", "The description of this interface");

    private final ObjectNode document;

    ApiDefinition(ObjectMapper json) {
        try (InputStream module = Thread.currentThread().getContextClassLoader().getResourceAsStream(MODULE)) {
            document = OpenApi30.of(json.readTree(module), Links.ROOT, OgcResource.TAG);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As somebody reads it, who knows the API by an address of theirs. */
    Written written(Links links) {
        ObjectNode written = document.objectNode();
        written.set("openapi", document.path("openapi"));
        written.putObject("info")
                .put("title", OgcResource.TITLE.in(links.language()))
                .put("description", OgcResource.DESCRIPTION.in(links.language()))
                .put("version", "1.0.0")
                .putObject("license")
                .put("name", links.licence().title())
                .put("url", links.licence().href());
        written.putArray("servers").addObject().put("url", links.root());
        written.setAll(document);
        return new Written(written, links.self(Format.OPENAPI));
    }

    record Written(@JsonValue JsonNode document, List<Link> links) implements Document {

        @Override
        public String heading(Locale language) {
            return HEADING.in(language);
        }
    }
}
