package vn.hanoi.creativecity.ideas.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.review.Juries.get;
import static vn.hanoi.creativecity.ideas.review.Juries.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DemonstrationResultTest {

    private static final String CALL = "tai-nang-sang-tao-ha-noi-2022-2023";

    @Test
    void everybodyReadsHowTheTalentsWereRankedAndWhatWasDecided() {
        JsonNode decision = read("nobody", Results.decisions(CALL)).at("/items/0");
        JsonNode result = read(
                "nobody", Results.path(CALL) + "/" + decision.path("result").asText());

        assertEquals("Demonstration", decision.path("source").asText());
        assertEquals("Demonstration", result.path("source").asText());
        assertEquals("2023-08-15T02:00:00Z", result.path("publishedAt").asText());
        Map<String, String> titles = new HashMap<>();
        read("admin", "/v1/submissions?limit=200&call=" + CALL)
                .path("items")
                .forEach(item -> titles.put(
                        item.path("code").asText(), item.at("/title/vi").asText()));
        List<String> ranked = new ArrayList<>();
        Results.ranked(result).forEach(code -> ranked.add(titles.get(code)));
        assertEquals(List.of("Trống và mã nguồn", "Áo giấy", "Rối bóng trên tàu điện", "Đàn bầu và vi mạch"), ranked);
        assertEquals(
                List.of("Trống và mã nguồn", "Áo giấy"),
                List.of(
                        titles.get(decision.at("/awards/0/submissions/0").asText()),
                        titles.get(decision.at("/awards/1/submissions/0").asText())));
        assertEquals(List.of("5", "5", "5", "5"), result.at("/ranking/ranked").findValuesAsText("reviews"));
        assertEquals(
                404,
                get("nobody", Results.path(CALL) + "/" + decision.path("id").asText())
                        .statusCode());
    }
}
