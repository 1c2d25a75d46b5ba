package vn.hanoi.creativecity.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class VisibleToTest {

    private static final String FOR_ALL =
            "{\"label\":\"Mơ\",\"maker\":{\"name\":\"Hoa\"},\"guests\":{\"Mai\":{\"name\":\"Mai\"}}}";
    private static final String FOR_PARTNERS =
            "{\"label\":\"Mơ\",\"price\":90,\"maker\":{\"name\":\"Hoa\"},\"guests\":{\"Mai\":{\"name\":\"Mai\"}}}";
    private static final String FOR_STAFF =
            "{\"label\":\"Mơ\",\"price\":90,\"maker\":{\"name\":\"Hoa\",\"recipe\":\"sugar\"},"
                    + "\"guests\":{\"Mai\":{\"name\":\"Mai\",\"recipe\":\"salt\"}}}";

    private final Api nobody = Api.anonymous();
    private final Api juror = as("juror");
    private final Api partner = as("partner");
    private final Api admin = as("admin");
    private final ObjectMapper json;

    VisibleToTest(ObjectMapper json) {
        this.json = json;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cellars/one", "/v1/cellars/tagged"})
    void aMemberThatIsForOthersIsLeftOutAtEveryDepth(String path) {
        assertEquals(FOR_ALL, nobody.get(path).text());
        assertEquals(FOR_ALL, juror.get(path).text());
        assertEquals(FOR_PARTNERS, partner.get(path).text());
        assertEquals(FOR_STAFF, admin.get(path).text());
    }

    @Test
    void aListLeavesOutTheSame() {
        assertEquals("{\"items\":[" + FOR_ALL + "]}", nobody.get("/v1/cellars").text());
        assertEquals("{\"items\":[" + FOR_STAFF + "]}", admin.get("/v1/cellars").text());
    }

    @Test
    void theTagOfAListIsThatOfWhatIsShown() {
        String forStaff = admin.get("/v1/cellars").header("ETag");

        assertNotEquals(forStaff, nobody.get("/v1/cellars").header("ETag"));
        assertEquals(
                nobody.get("/v1/cellars").header("ETag"),
                juror.get("/v1/cellars").header("ETag"));
        assertEquals(
                200, nobody.with("If-None-Match", forStaff).get("/v1/cellars").status());
    }

    @Test
    void outsideOfARequestNobodyInParticularReads() throws JsonProcessingException {
        assertEquals("{\"name\":\"Hoa\"}", json.writeValueAsString(new CellarResource.Maker("Hoa", "sugar")));
    }

    @Test
    void aFilterThatIsForOthersIsUnknownAndNotMentioned() {
        Answer refusal = juror.inEnglish().get("/v1/cellars?price=90");

        assertEquals("400 invalid-parameter parameter price unknown_parameter", refusal.problem());
        assertEquals(
                "This operation has no such parameter; it has: label, sort.",
                refusal.json().at("/errors/0/message").asText());
        assertEquals(200, partner.get("/v1/cellars?price=90").status());
        assertEquals(
                "This operation has no such parameter; it has: label, price, sort.",
                partner.inEnglish()
                        .get("/v1/cellars?prize=90")
                        .json()
                        .at("/errors/0/message")
                        .asText());
    }

    @Test
    void anOrderThatIsForOthersIsUnknownAndNotMentioned() {
        Answer refusal = juror.inEnglish().get("/v1/cellars?sort=price");

        assertEquals("400 invalid-parameter parameter sort unknown_value", refusal.problem());
        assertEquals(
                "Must be one of: label.", refusal.json().at("/errors/0/message").asText());
        assertEquals(200, partner.get("/v1/cellars?sort=price").status());
        assertEquals(200, juror.get("/v1/cellars").status());
    }

    @Test
    void anAnswerThatWasMadeForATierIsNotRepeatedForAnother() {
        String key = UUID.randomUUID().toString();
        assertEquals(
                FOR_STAFF,
                admin.with("Idempotency-Key", key)
                        .send("POST", "/v1/cellars", "")
                        .text());
        assertEquals(
                FOR_STAFF,
                admin.with("Idempotency-Key", key)
                        .send("POST", "/v1/cellars", "")
                        .text());

        assertEquals(
                "409 idempotent-answer-gone",
                juror.with("Idempotency-Key", key)
                        .send("POST", "/v1/cellars", "")
                        .problem());
    }

    private static Api as(String role) {
        return Api.of(InnerTokens.viewer("lan").roles(role));
    }
}
