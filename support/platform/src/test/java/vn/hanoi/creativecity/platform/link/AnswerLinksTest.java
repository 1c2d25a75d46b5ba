package vn.hanoi.creativecity.platform.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class AnswerLinksTest {

    private static final String LICENCE = "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"";

    private final Api nobody = Api.anonymous();
    private final Api staff = Api.of(InnerTokens.viewer("an").roles("admin"));

    @Test
    void whatEverybodySeesIsUnderTheLicence() {
        Answer answer = nobody.get("/v1/leaves/oak");
        assertEquals(List.of(LICENCE), links(answer));
        assertEquals(List.of(LICENCE), links(nobody.send("HEAD", "/v1/leaves/oak", "")));
        Answer known = nobody.with("If-None-Match", answer.header("ETag")).get("/v1/leaves/oak");
        assertEquals(304, known.status());
        assertEquals(List.of(LICENCE), links(known));
    }

    @Test
    void whatOnlySomeSeeIsNot() {
        assertEquals(List.of(), links(staff.get("/v1/leaves/oak")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/diaries", "/v1/diaries/secret", "/v1/leaves/old", "/v1/nothing"})
    void neitherIsWhatIsSomebodysNorWhatIsNoData(String path) {
        assertEquals(List.of(), links(nobody.get(path)));
    }

    @Test
    void whatIsWrittenIsNot() {
        assertEquals(List.of(), links(nobody.send("POST", "/v1/leaves", "{}")));
    }

    @Test
    void theHeadOfAListLeadsToTheNextPage() {
        Answer first = nobody.get("/v1/links?limit=1");
        assertEquals(List.of("<" + first.json().path("next").asText() + ">; rel=\"next\"", LICENCE), links(first));
        assertEquals(links(first), links(nobody.send("HEAD", "/v1/links?limit=1", "")));
        assertEquals(List.of("</v1/links?page=2>; rel=\"next\""), links(staff.get("/v1/links?limit=1")));
        assertEquals(List.of(LICENCE), links(nobody.get("/v1/links?page=2")));
    }

    private static List<String> links(Answer answer) {
        return answer.headers().allValues("Link");
    }
}
