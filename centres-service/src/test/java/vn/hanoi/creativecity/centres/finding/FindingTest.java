package vn.hanoi.creativecity.centres.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.centre.NewCentre;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerTokens;

/** What is found of the network: what its lists show to the same viewer, and nothing else. */
@QuarkusTest
class FindingTest {

    @Test
    void everySortOfThingIsFoundByItsNameAndByWhatItSays() {
        String word = NewCentre.word();
        String centre = NewCentre.named("Làng lụa")
                .with("kind", "craft_village_centre")
                .with("summary", Map.of("vi", "Nơi có khung cửi " + word, "en", "Home of looms"))
                .published();
        space(centre, "Sân phơi " + word);
        organisation("Hợp tác xã " + word);
        site("Nhà cổ " + word, "PUBLISHED");
        product(centre, "Khăn lụa", "Dệt tay " + word);

        assertEquals(
                List.of(
                        "heritage_site /v1/heritage-sites/nha-co-" + word,
                        "space /v1/centres/" + centre + "/spaces/san-phoi-" + word,
                        "organisation /v1/organisations/hop-tac-xa-" + word,
                        "craft_product /v1/craft-products/khan-lua-" + word,
                        "centre /v1/centres/" + centre),
                found(Api.nobody(), word));
    }

    @Test
    void whatIsNotPublishedIsFoundByItsStaffAloneAndCountedForThemAlone() {
        String word = NewCentre.word();
        String centre = NewCentre.named("Xưởng " + word).draft();
        space(centre, "Gác " + word);
        site("Đình " + word, "DRAFT");

        for (RequestSpecification who : List.of(Api.nobody(), Api.resident())) {
            JsonNode page = page(who, "count=true&q=" + word);
            assertEquals(0, page.path("items").size());
            assertEquals(0, page.path("total").asInt());
        }
        JsonNode page = page(Api.editor(), "count=true&q=" + word);
        assertEquals(List.of("space", "heritage_site", "centre"), types(page));
        assertEquals(3, page.path("total").asInt());
    }

    @Test
    void aPartnerFindsTheDraftsThatConcernTheirOrganisationAndNoOther() {
        Partnership partnership = Partnership.make();
        String word = NewCentre.word();
        partnership.centre("nhap-" + word);

        assertEquals(List.of("centre"), types(page(partner(partnership.agency()), "q=" + word)));
        assertEquals(List.of(), types(page(partner(partnership.other()), "q=" + word)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 200})
    void pagesGiveEachHitOnceAndInOrder(int limit) {
        String word = NewCentre.word();
        for (String name : List.of("%s", "%s của phố", "Phố %s", "Phố cổ %s và làng", "Hà Nội %s")) {
            NewCentre.named(name.formatted(word)).published();
            organisation(name.formatted(word));
        }
        List<String> whole = ids(page(Api.nobody(), "limit=200&q=" + word));
        assertEquals(10, whole.size());

        List<String> walked = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = page(Api.nobody(), "count=true&limit=" + limit + "&q=" + word + after);
            assertEquals(10, page.path("total").asInt());
            walked.addAll(ids(page));
            JsonNode last = page.path("items").path(page.path("items").size() - 1);
            after = "&after=%d.%s.%s"
                    .formatted(
                            last.path("score").asInt(),
                            last.path("type").asText(),
                            last.path("id").asText());
        } while (page.path("more").asBoolean());
        assertEquals(whole, walked);
    }

    @Test
    void nobodyIsAskedWithoutAToken() {
        assertEquals(401, RestAssured.get("/internal/search?q=a").statusCode());
    }

    private static RequestSpecification partner(String organisation) {
        return Api.by(InnerTokens.viewer("hoa").roles("partner").organisations(organisation));
    }

    private static List<String> found(RequestSpecification who, String q) {
        return StreamSupport.stream(page(who, "q=" + q).path("items").spliterator(), false)
                .map(item ->
                        item.path("type").asText() + " " + item.path("link").asText())
                .toList();
    }

    private static List<String> types(JsonNode page) {
        return page.path("items").findValuesAsText("type");
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").findValuesAsText("id");
    }

    private static JsonNode page(RequestSpecification who, String query) {
        Response answer = who.get("/internal/search?" + query);
        assertEquals(200, answer.statusCode(), answer::asString);
        return Api.json(answer);
    }

    private static void space(String centre, String name) {
        Response made = Api.post(Api.staff(), "/v1/centres/" + centre + "/spaces", Map.of("name", Map.of("vi", name)));
        assertEquals(201, made.statusCode(), made::asString);
    }

    private static void organisation(String name) {
        Response made =
                Api.post(Api.admin(), "/v1/organisations", Map.of("kind", "company", "name", Map.of("vi", name)));
        assertEquals(201, made.statusCode(), made::asString);
    }

    private static void site(String name, String publication) {
        Database.change("""
                insert into heritage_site (id, version, slug, heritage_type, name_vi, publication, assumed, created_at, updated_at)
                values (uuidv7(), 0, replace(trim(search_key(?)), ' ', '-'), 'URBAN', ?, ?, '{}', now(), now())""", name, name, publication);
    }

    private static void product(String centre, String name, String description) {
        Database.change("""
                insert into craft_product (id, version, slug, centre_id, name_vi, description_vi, craft_vi, village_vi, makers,
                    images, availability, assumed, created_at, updated_at)
                select uuidv7(), 0, replace(trim(search_key(? || ' ' || split_part(?, ' ', 3))), ' ', '-'), id, ?, ?, 'Dệt',
                    'Vạn Phúc', '[]', '[]', 'AVAILABLE', '{}', now(), now() from centre where slug = ?""", name, description, name, description, centre);
    }
}
