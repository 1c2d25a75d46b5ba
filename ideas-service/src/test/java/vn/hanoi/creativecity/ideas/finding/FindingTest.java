package vn.hanoi.creativecity.ideas.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.ideas.project.Projects;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What is found of ideas: what the lists show to the same viewer, and never what was handed in. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class FindingTest {

    private final String word =
            "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);

    @Test
    void whatIsADraftIsFoundByItsStaffAlone() {
        for (String state : List.of("DRAFT", "PUBLISHED")) {
            String call = Projects.made(Projects.post(
                    "admin",
                    "/v1/calls",
                    Map.of(
                            "kind",
                            "idea_call",
                            "slug",
                            "cuoc-" + state.toLowerCase(Locale.ROOT) + word,
                            "name",
                            Map.of("vi", "Ý tưởng mới"),
                            "brief",
                            Map.of("vi", "Đề bài " + word),
                            "opensAt",
                            "2026-03-01T01:00:00Z",
                            "closesAt",
                            "2026-06-30T10:00:00Z")));
            if (state.equals("PUBLISHED")) {
                Projects.moved("admin", call, "published");
            }
            Database.change(
                    """
                    insert into season (id, version, slug, number, name_vi, first_year, last_year, state, assumed, created_at,
                        updated_at)
                    values (uuidv7(), 0, ?, (select greatest(max(number), 100) + 1 from season), ?, 2026, 2026, ?, '{}', now(),
                        now())""",
                    "mua-" + state.toLowerCase(Locale.ROOT) + word,
                    "Mùa " + word,
                    state.equals("DRAFT") ? state : "RUNNING");
        }
        Projects.programme("name", Map.of("vi", "Vườn ươm " + word));
        Projects.made(Projects.post(
                "admin", Projects.PROGRAMMES, Projects.programmeBody("name", Map.of("vi", "Vườn nháp " + word))));

        for (String who : List.of("nobody", "lan", "juror", "event_manager", "ideas:read")) {
            JsonNode page = page(who);
            assertEquals(List.of("season", "support_programme", "call"), types(page), who);
            assertEquals(3, page.path("total").asInt(), who);
        }
        for (String who : List.of("admin", "idea_manager")) {
            assertEquals(6, page(who).path("total").asInt(), who);
        }
    }

    @Test
    void aProjectIsFoundByItsOwnerBeforeItIsPublic() {
        String path = Projects.project("lan", "name", Map.of("vi", "Dự án " + word));

        assertEquals(List.of("project"), types(page("lan")));
        assertEquals(List.of("project"), types(page("admin")));
        assertEquals(List.of(), types(page("nobody")));
        assertEquals(List.of(), types(page("minh")));

        Projects.moved("admin", path, "incubating");
        JsonNode hit = page("nobody").path("items").path(0);
        assertEquals(path.substring(path.indexOf("/v1")), hit.path("link").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "lan", "minh", "juror", "admin"})
    void whatWasHandedInIsNotFound(String who) {
        Projects.accepted("lan", "title", Map.of("vi", "Bài dự thi " + word));

        assertEquals(List.of(), types(page(who)));
    }

    private JsonNode page(String who) {
        return Projects.read(who, "/internal/search?count=true&q=" + word);
    }

    private static List<String> types(JsonNode page) {
        return page.path("items").findValuesAsText("type");
    }
}
