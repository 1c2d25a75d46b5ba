package vn.hanoi.creativecity.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.contract.Sample.json;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void componentsBringTheComponentsThatTheyUse() {
        assertEquals(Set.of("responses/Gone", "schemas/Problem", "schemas/Place"), used("""
                    {"responses": {"410": {"$ref": "#/components/responses/Gone"}}}""", """
                    {"responses": {"Gone": {"content": {"application/problem+json":
                       {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
                     "schemas": {"Problem": {"properties": {"errors": {"items": {"$ref": "#/components/schemas/Place"}}}},
                       "Place": {}, "Unused": {}}}"""));
    }

    @Test
    void aSchemaMayUseItself() {
        assertEquals(Set.of("schemas/Tree"), used("""
            {"$ref": "#/components/schemas/Tree"}""", """
            {"schemas": {"Tree": {"properties": {"children": {"items": {"$ref": "#/components/schemas/Tree"}}}}}}"""));
    }

    @Test
    void theTargetsOfADiscriminatorAreUsed() {
        assertEquals(Set.of("schemas/Point"), used("""
            {"discriminator": {"propertyName": "type", "mapping": {"Point": "#/components/schemas/Point"}}}""", """
            {"schemas": {"Point": {}}}"""));
    }

    @Test
    void securitySchemesAreUsedByName() {
        assertEquals(Set.of("securitySchemes/person"), used("""
            {"security": [{"person": ["admin"]}]}""", """
            {"securitySchemes": {"person": {}, "key": {}}}"""));
    }

    @Test
    void aReferenceInAnExampleIsData() {
        assertEquals(Set.of(), used("""
            {"schema": {"example": {"$ref": "#/components/schemas/A"}, "examples": [{"$ref": "#/components/schemas/A"}],
              "default": {"$ref": "#/components/schemas/A"}},
             "examples": {"form": {"value": {"$ref": "#/components/schemas/A"}}}}""", "{}"));
    }

    @Test
    void aPropertyThatIsCalledLikeAKeywordIsASchema() {
        assertEquals(Set.of("schemas/A"), used("""
            {"properties": {"example": {"$ref": "#/components/schemas/A"}}}""", """
            {"schemas": {"A": {"properties": {"mapping": {"type": "string"}, "properties": {"type": "object"}}}}}"""));
    }

    private static Set<String> used(String part, String components) {
        return References.from(json(part), json(components));
    }
}
