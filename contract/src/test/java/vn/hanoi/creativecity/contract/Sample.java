package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Small documents of modules, made by hand. */
final class Sample {

    static final String PAGE = """
        {"type": "object", "properties": {"items": {"type": "array", "maxItems": 200}, "next": {"type": "string"}}}""";

    private Sample() {}

    static ObjectNode json(String text) {
        try {
            return Json.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    static ObjectNode head() {
        return json("""
            {"openapi": "3.1.0", "info": {"title": "Sample", "version": "1"}, "servers": [{"url": "/"}]}""");
    }

    static ModuleDocument module(String name, String paths, String schemas) {
        return new ModuleDocument(name, json("""
            {"openapi": "3.1.0", "info": {"title": "own title", "version": "0"}, "paths": {%s},
             "components": {"schemas": {%s}}}""".formatted(paths, schemas)));
    }

    /** A public list that answers with a schema. */
    static String list(String path, String id, String schema) {
        return """
            "%s": {"get": {"operationId": "%s", "tags": ["sample"], "security": [],
              "responses": {"200": {"description": "ok", "content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/%s"}}}}}}}""".formatted(path, id, schema);
    }

    static String schema(String name, String schema) {
        return "\"%s\": %s".formatted(name, schema);
    }
}
