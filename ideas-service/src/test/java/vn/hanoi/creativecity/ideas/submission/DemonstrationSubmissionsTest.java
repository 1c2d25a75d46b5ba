package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.submission.Submissions.PATH;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DemonstrationSubmissionsTest {

    private static final String TALENT = PATH + "?limit=200&sort=title&call=tai-nang-sang-tao-ha-noi-2022-2023";
    private static final String IDEAS = PATH + "?limit=200&sort=title&call=tuyen-chon-y-tuong-sang-tao-ha-noi";

    @Test
    void thereAreTwelveAndAllSayThatTheyAreInvented() {
        List<JsonNode> all = new ArrayList<>();
        for (String list : List.of(TALENT, IDEAS)) {
            json(get("admin", list)).path("items").forEach(item -> {
                if (item.path("owner").asText().equals("demonstration")) {
                    all.add(item);
                }
            });
        }

        assertEquals(12, all.size());
        for (JsonNode submission : all) {
            assertEquals("Demonstration", submission.path("source").asText());
            assertTrue(submission.path("assumed").toString().contains("\"contributors\""));
            submission.path("contributors").forEach(contributor -> {
                assertTrue(contributor.path("name").asText().matches("Người nộp \\d+"), contributor.toString());
                assertTrue(contributor.path("mail").asText().endsWith("@example.org"), contributor.toString());
            });
        }
    }

    @Test
    void everybodySeesThoseOfTheTalentShowThatWereAccepted() {
        JsonNode shown = json(get("nobody", TALENT)).path("items");

        assertEquals(
                List.of("Áo giấy", "Rối bóng trên tàu điện", "Trống và mã nguồn"),
                shown.findValues("title").stream()
                        .map(title -> title.path("vi").asText())
                        .toList());
        assertEquals(
                json("[[], [{'name': 'Người nộp 14'}], [{'name': 'Người nộp 11'}, {'name': 'Người nộp 12'}]]"),
                json(shown.findValues("contributors").toString()));
        assertEquals(List.of(), values(get("nobody", IDEAS), "code"));
    }

    @Test
    void eachWasHandedInWhileItsCallWasOpen() {
        for (JsonNode submission : json(get("admin", TALENT)).path("items")) {
            String at = submission.path("submittedAt").asText();
            assertTrue(at.compareTo("2022-09-01T01:00:00Z") >= 0 && at.compareTo("2023-06-30T10:00:00Z") < 0, at);
        }
    }
}
