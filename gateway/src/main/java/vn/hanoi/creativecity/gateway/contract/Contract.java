package vn.hanoi.creativecity.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.GatewayConfig;

/** The merged OpenAPI document: what the gateway shows, and all that it knows about where requests go. */
@Singleton
@Startup
public class Contract {

    private static final Logger LOG = Logger.getLogger(Contract.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE));
    private static final String NOTHING = """
            {"openapi": "3.1.0", "info": {"title": "Hà Nội Creative City API", "version": "0"}, "paths": {}}
            """;

    private final JsonNode document;
    private final List<Operation> operations;

    Contract(GatewayConfig config) {
        document = read(config.contract());
        operations = Operations.of(document);
        if (operations.isEmpty()) {
            LOG.warnf("The contract %s holds no operation: nothing but /docs exists outside.", config.contract());
        } else {
            LOG.infof("The contract %s holds %d operations.", config.contract(), operations.size());
        }
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The names, in lower case, of the headers that any operation takes. */
    public Set<String> headerParameters() {
        return document.findParents("in").stream()
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .map(parameter -> parameter.path("name").asText().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    byte[] json() {
        return write(JSON);
    }

    byte[] yaml() {
        return write(YAML);
    }

    private byte[] write(ObjectMapper format) {
        try {
            return format.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode read(String resource) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            JsonNode read = file == null ? null : JSON.readTree(file);
            return read == null || read.isEmpty() ? JSON.readTree(NOTHING) : read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The contract " + resource + " cannot be read", unreadable);
        }
    }
}
