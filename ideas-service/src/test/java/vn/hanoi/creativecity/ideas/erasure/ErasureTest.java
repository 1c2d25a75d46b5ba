package vn.hanoi.creativecity.ideas.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.post;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ErasureTest {

    private static final String PATH = "/v1/erasures";

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(Map.of(), "422  required"),
                Arguments.of(Map.of("mail", "no address"), "422 /mail format"),
                Arguments.of(Map.of("subject", "client:0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70"), "422 /subject format"),
                Arguments.of(Map.of("subject", "anonymous"), "422 /subject format"),
                Arguments.of(Map.of("subject", "erased:abc"), "422 /subject format"),
                Arguments.of(Map.of("subject", "two words"), "422 /subject format"),
                Arguments.of(Map.of("name", "An"), "400 /name unknown_field"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void somebodyMustBeNamed(Map<String, String> request, String expected) {
        assertEquals(expected, refusal(keyed("admin", request)));
    }

    @Test
    void aKeyForRepeatsIsNeeded() {
        Response answer = post("admin", PATH, Map.of("subject", unique()));

        assertEquals("/problems/idempotency-key-required", answer.path("type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "juror", "idea_manager", "event_manager", "finance", "ideas:submit"})
    void administratorsAloneErase(String who) {
        JsonNode erasure = json(keyed("admin", Map.of("subject", unique())));

        assertEquals(403, keyed(who, Map.of("subject", unique())).statusCode());
        assertEquals(403, get(who, PATH).statusCode());
        assertEquals(403, get(who, PATH + "/" + erasure.path("id").asText()).statusCode());
    }

    @Test
    void anErasureThatIsNotThereIsNotFound() {
        for (String id : List.of("0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70", "no-id")) {
            assertEquals("404 ?erasure unknown_reference", refusal(get("admin", PATH + "/" + id)));
        }
    }

    @Test
    void theNewestComesFirstAndPagesLeadOn() {
        String first =
                json(keyed("admin", Map.of("subject", unique()))).path("id").asText();
        String second =
                json(keyed("admin", Map.of("subject", unique()))).path("id").asText();

        JsonNode page = json(get("admin", PATH + "?limit=1"));
        assertEquals(second, page.at("/items/0/id").asText());
        JsonNode next =
                json(as("admin").urlEncodingEnabled(false).get(page.path("next").asText()));
        assertEquals(first, next.at("/items/0/id").asText());
    }

    @Test
    void theAuditTellsThatSomebodyWasErasedAndNotWho() {
        String mail = unique() + "@example.org";
        JsonNode erasure = json(keyed("admin", Map.of("mail", mail)));

        JsonNode entry = json(get(
                        "admin",
                        "/v1/audit/ideas?resource=" + erasure.path("id").asText()))
                .at("/items/0");
        assertEquals("created", entry.path("action").asText());
        assertEquals("erasures", entry.path("collection").asText());
        assertEquals(erasure, entry.path("after"));
        Set<String> names = new HashSet<>();
        erasure.fieldNames().forEachRemaining(names::add);
        assertEquals(Set.of("id", "at", "actor", "persons", "records"), names);
    }

    private static Response keyed(String who, Map<String, String> body) {
        return as(who).header("Idempotency-Key", unique())
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH);
    }
}
