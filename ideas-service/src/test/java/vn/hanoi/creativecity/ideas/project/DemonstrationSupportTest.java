package vn.hanoi.creativecity.ideas.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.project.Projects.PATH;
import static vn.hanoi.creativecity.ideas.project.Projects.PROGRAMMES;
import static vn.hanoi.creativecity.ideas.project.Projects.get;
import static vn.hanoi.creativecity.ideas.project.Projects.read;
import static vn.hanoi.creativecity.ideas.project.Projects.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** The programme and the project of the demonstration set: invented, and said to be. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DemonstrationSupportTest {

    private static final String SLUG = "uom-tao-y-tuong-sang-tao";

    @Test
    void theProgrammeRunsAtTheCentreOfTheDemonstration() {
        JsonNode programme = read("nobody", PROGRAMMES + "/" + SLUG);

        assertEquals("running", programme.path("state").asText());
        assertEquals(
                "trung-tam-sang-tao-tre-bac-an-khanh",
                programme.path("hostCentre").asText());
        assertEquals("Demonstration", programme.path("source").asText());
        assertEquals(8, programme.path("assumed").size());
    }

    @Test
    void theProjectRunsAndSaysThatItIsInvented() {
        JsonNode project =
                read("nobody", PATH + "?programme=" + SLUG).path("items").get(0);

        assertEquals("Áo giấy", project.at("/name/vi").asText());
        assertEquals("incubating", project.path("state").asText());
        assertEquals("[{\"name\":\"Người cố vấn 1\"}]", project.path("mentors").toString());
        assertEquals("Demonstration", project.path("source").asText());
        assertEquals(true, project.path("assumed").toString().contains("\"state\""));
        String path = PATH + "/" + project.path("id").asText();
        assertEquals(
                "80000000", read("admin", path + "/grant").at("/bound/amount").asText());
        assertEquals(List.of("reconciled", "planned"), values(get("admin", path + "/instalments"), "state"));
        assertEquals(List.of("planned"), values(get("admin", path + "/milestones"), "state"));
    }

    @Test
    void whatCameOfItIsCountedOnlyWhenWhatIsAssumedIsAskedFor() {
        String series = "/v1/outcomes/series?programme=" + SLUG;

        assertEquals("[]", read("nobody", series).path("series").toString());
        JsonNode all = read("nobody", series + "&includeAssumed=true&indicator=people_trained");
        assertEquals(
                "[{\"from\":\"2026-05-01\",\"sum\":\"12\",\"count\":1},{\"from\":\"2026-06-01\",\"sum\":null,\"count\":0},"
                        + "{\"from\":\"2026-07-01\",\"sum\":\"9\",\"count\":1}]",
                all.at("/series/0/points").toString());
    }
}
