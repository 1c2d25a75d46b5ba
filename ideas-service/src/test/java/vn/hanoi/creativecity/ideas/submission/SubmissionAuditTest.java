package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.moveTo;
import static vn.hanoi.creativecity.ideas.submission.Submissions.patch;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tryMove;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Each write leaves one entry, which says what differed and nothing of who somebody is or what they wrote. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SubmissionAuditTest {

    private final String lan = unique();

    @Test
    void whatIsBegunChangedAndMovedIsToldWithoutWhatSaysWhoItIs() {
        String code = submitted(lan, call());
        move("admin", code, "changes_requested");
        patch(lan, code, Map.of("language", "vi", "answers", Map.of("idea", "Khác")));
        move(lan, code, "submitted");

        JsonNode entries = entries(code);

        assertEquals(List.of("moved", "changed", "moved", "moved", "created"), entries.findValuesAsText("action"));
        assertEquals(List.of(lan, lan, "some-admin", lan, lan), entries.findValuesAsText("actor"));
        JsonNode created = entries.get(4).path("after");
        for (String personal : List.of("title", "summary", "answers", "owner")) {
            assertEquals("[redacted]", created.path(personal).asText(), personal);
        }
        assertEquals(
                json("[{'name': '[redacted]', 'mail': '[redacted]', 'share': 100, 'contact': true}]"),
                created.path("contributors"));
        assertEquals("[redacted]", entries.get(1).at("/after/answers").asText());
        assertEquals("submitted", entries.get(0).at("/after/state").asText());
    }

    @Test
    void whatWasRefusedLeavesNone() {
        String code = submitted(lan, call());

        assertEquals(403, tryMove(lan, code, moveTo("rejected")).statusCode());
        assertEquals(409, patch(lan, code, "{\"language\": \"vi\"}").statusCode());

        assertEquals(List.of("moved", "created"), entries(code).findValuesAsText("action"));
    }

    private JsonNode entries(String code) {
        String id = read(lan, code).path("id").asText();
        return json(get("admin", "/v1/audit/ideas?resource=" + id)).path("items");
    }
}
