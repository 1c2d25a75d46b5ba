package vn.hanoi.creativecity.centres.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

@QuarkusTest
class OrganisationTest {

    @Test
    void anAdministratorRecordsOneAndEverybodyReadsIt() {
        String word = word();
        Response created = create(Map.of("kind", "community", "name", Map.of("vi", "Câu lạc bộ Đèn " + word)));
        assertEquals(201, created.statusCode());
        assertEquals("/v1/organisations/cau-lac-bo-den-" + word, created.header("Location"));
        Response read = Api.nobody().get(created.header("Location"));
        assertEquals(Api.json(created), Api.json(read));
        assertEquals(created.header("ETag"), read.header("ETag"));
        assertEquals(
                Api.json(read),
                Api.json(Api.nobody()
                        .get("/v1/organisations/" + Api.json(created).path("id").asText())));
    }

    @Test
    void nobodyElseRecordsOne() {
        Map<String, Object> body = Map.of("kind", "company", "name", Map.of("vi", "Công ty không được ghi"));
        assertEquals(Refusal.of(403, "forbidden"), Refusal.in(Api.post(Api.editor(), "/v1/organisations", body)));
        assertEquals(Refusal.of(403, "forbidden"), Refusal.in(Api.post(Api.resident(), "/v1/organisations", body)));
        assertEquals(List.of(), Api.slugs(Api.nobody().get("/v1/organisations?q=cong ty khong duoc ghi")));
    }

    @Test
    void aNewSlugLeavesTheOldOneLeadingThere() {
        String slug = slug(create(Map.of("kind", "company", "name", Map.of("vi", "Công ty " + word()))));
        String next = "doi-ten-" + word();
        Response changed = patch(slug, Map.of("slug", next));
        assertEquals(200, changed.statusCode());
        Response old = Api.nobody().get("/v1/organisations/" + slug);
        assertEquals(301, old.statusCode());
        assertEquals("/v1/organisations/" + next, old.header("Location"));
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        String slug =
                slug(create(Map.of("kind", "company", "name", Map.of("vi", "Xưởng " + word(), "en", "Workshop"))));
        Response changed = patch(slug, Map.of("name", Map.of("en", "Studio")));
        assertEquals("Studio", Api.json(changed).path("name").path("en").asText());
        assertEquals(slug, slug(changed));
        assertEquals("company", Api.json(changed).path("kind").asText());
    }

    @Test
    void theListIsFilteredSearchedAndInVietnameseOrder() {
        assertEquals(List.of("bao-tang-ha-noi"), Api.slugs(Api.nobody().get("/v1/organisations?q=bao tang ha noi")));
        assertEquals(
                List.of("unesco-ha-noi"), Api.slugs(Api.nobody().get("/v1/organisations?kind=international&q=unesco")));
        String word = word();
        for (String name : List.of("Đông", "Dương", "Âu", "An", "Ấn")) {
            create(Map.of("kind", "community", "name", Map.of("vi", name + " " + word)));
        }
        assertEquals(
                Stream.of("An", "Ấn", "Âu", "Dương", "Đông")
                        .map(name -> name + " " + word)
                        .toList(),
                names("/v1/organisations?kind=community&q=" + word));
    }

    @Test
    void aSlugOfAnotherIsTaken() {
        assertEquals(
                Refusal.of(409, "conflict", "pointer /slug taken"),
                Refusal.in(create(Map.of("slug", "sovico", "kind", "company", "name", Map.of("vi", "Sovico hai")))));
    }

    private static Response create(Map<String, Object> body) {
        return Api.post(Api.admin(), "/v1/organisations", body);
    }

    private static Response patch(String slug, Map<String, Object> patch) {
        String etag = Api.admin().get("/v1/organisations/" + slug).header("ETag");
        return Api.patch(Api.admin(), "/v1/organisations/" + slug, etag, patch);
    }

    private static String slug(Response organisation) {
        return Api.json(organisation).path("slug").asText();
    }

    private static List<String> names(String list) {
        return Api.json(Api.nobody().get(list)).path("items").findValuesAsText("vi");
    }

    private static String word() {
        return "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }
}
