package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;

@QuarkusTest
class CentreCreationTest {

    @Test
    void aNewCentreIsAProposedDraft() {
        Response created = NewCentre.named("Trung tâm mới").post();
        assertEquals(201, created.statusCode());
        JsonNode centre = Api.json(created);
        assertEquals("/v1/centres/" + centre.path("slug").asText(), created.header("Location"));
        assertEquals("draft", centre.path("publication").asText());
        assertEquals("proposed", centre.path("lifecycle").asText());
        assertEquals(0, centre.path("version").asInt());
        assertEquals(centre.path("createdAt"), centre.path("updatedAt"));
    }

    @Test
    void itIsReadBackByIdAndBySlugAsItWasAnswered() {
        Response created = whole(NewCentre.word()).post();
        for (String reference : List.of(
                Api.json(created).path("id").asText(),
                Api.json(created).path("slug").asText())) {
            Response read = Api.staff().get("/v1/centres/" + reference);
            assertEquals(200, read.statusCode());
            assertEquals(Api.json(created), Api.json(read));
            assertEquals(created.header("ETag"), read.header("ETag"));
        }
    }

    @Test
    void everythingThatWasSentIsKept() {
        NewCentre whole = whole(NewCentre.word());
        JsonNode sent = new ObjectMapper().valueToTree(whole.body());
        JsonNode centre = Api.json(whole.post());
        for (String field : List.of(
                "kind",
                "name",
                "summary",
                "description",
                "disciplines",
                "geometry",
                "geometryAccuracy",
                "address",
                "models",
                "openedOn",
                "lengthM",
                "identifiers",
                "contact",
                "accessibility",
                "images",
                "planItem",
                "source",
                "assumed")) {
            assertEquals(sent.path(field), centre.path(field), field);
        }
        assertEquals("09877", centre.path("unit").path("code").asText());
        assertEquals("2025-07-01", centre.path("unit").path("validFrom").asText());
        assertEquals("274", centre.path("formerUnit").path("code").asText());
        assertEquals("van-mieu", centre.path("hostInstitution").path("slug").asText());
        assertEquals(
                List.of("sovico lead", "so-cong-thuong guiding"),
                each(
                        centre.path("agencies"),
                        agency -> agency.path("organisation").path("slug").asText() + " "
                                + agency.path("role").asText()));
        assertEquals(
                List.of("2 Mở rộng van-mieu 2023-01-01 2024-12-31", "1 Bước đầu   "),
                each(
                        centre.path("phases"),
                        phase -> String.join(
                                " ",
                                phase.path("number").asText(),
                                phase.path("name").path("vi").asText(),
                                phase.path("host").path("slug").asText(),
                                phase.path("startsOn").asText(),
                                phase.path("endsOn").asText())));
    }

    @Test
    void whatIsAbsentStaysAbsentAndListsAreEmpty() {
        JsonNode centre = Api.json(NewCentre.named("Trung tâm tối giản").post());
        List<String> fields = new ArrayList<>();
        centre.fieldNames().forEachRemaining(fields::add);
        assertEquals(
                List.of(
                        "id",
                        "slug",
                        "kind",
                        "name",
                        "disciplines",
                        "publication",
                        "lifecycle",
                        "allowedTransitions",
                        "identifiers",
                        "agencies",
                        "phases",
                        "images",
                        "assumed",
                        "version",
                        "createdAt",
                        "updatedAt"),
                fields);
    }

    @Test
    void modelsThatSayNothingAreAbsent() {
        Response created = NewCentre.named("Trung tâm không mô hình")
                .with("models", Map.of())
                .post();
        assertEquals(Api.json(Api.staff().get(created.header("Location"))), Api.json(created));
        assertEquals(false, Api.json(created).has("models"));
    }

    @Test
    void whatIsNamedTwiceIsKeptOnce() {
        JsonNode centre = Api.json(NewCentre.named("Trung tâm lặp")
                .with("disciplines", List.of("film", "design", "film"))
                .with("assumed", List.of("models", "models"))
                .post());
        assertEquals(List.of("film", "design"), each(centre.path("disciplines"), JsonNode::asText));
        assertEquals(List.of("models"), each(centre.path("assumed"), JsonNode::asText));
    }

    @Test
    void aNameHasTwoHundredCharactersWhateverTheirSize() {
        assertEquals(201, NewCentre.named("😀".repeat(200)).post().statusCode());
        assertEquals(422, NewCentre.named("a".repeat(201)).post().statusCode());
    }

    private static NewCentre whole(String word) {
        return NewCentre.named("Trung tâm đầy đủ " + word)
                .with("kind", "walking_space")
                .with("summary", Map.of("vi", "Tóm tắt", "en", "Summary"))
                .with("description", Map.of("vi", "Dòng một\nDòng hai\t“trích” \\ 😀"))
                .with("disciplines", List.of("music", "design"))
                .at(105.727, 20.999)
                .with("address", Map.of("vi", "Số 1 phố Sách"))
                .with("unit", "09877")
                .with("formerUnit", "274")
                .with("hostInstitution", "van-mieu")
                .with(
                        "agencies",
                        List.of(
                                Map.of("organisation", "sovico", "role", "lead"),
                                Map.of("organisation", "so-cong-thuong", "role", "guiding")))
                .with("models", Map.of("investment", "public_private", "operation", "community"))
                .with(
                        "phases",
                        List.of(
                                Map.of(
                                        "number", 2,
                                        "name", Map.of("vi", "Mở rộng"),
                                        "host", "van-mieu",
                                        "startsOn", "2023-01-01",
                                        "endsOn", "2024-12-31"),
                                Map.of("number", 1, "name", Map.of("vi", "Bước đầu"))))
                .with("openedOn", "2022-04-30")
                .with("lengthM", 820)
                .with("identifiers", List.of(Map.of("scheme", "wikidata", "value", word)))
                .with(
                        "contact",
                        Map.of(
                                "email", "lienhe@example.org",
                                "phone", "+84 24 0000 0000",
                                "website", "https://example.org/vi"))
                .with("accessibility", Map.of("stepFree", true, "notes", Map.of("vi", "Cửa phía đông")))
                .with(
                        "images",
                        List.of(Map.of(
                                "url",
                                "https://images.example.org/a.jpg",
                                "alt",
                                Map.of("vi", "Cổng chính", "en", "The main gate"),
                                "licence",
                                "CC-BY-SA-4.0",
                                "credit",
                                "Bảo tàng Hà Nội",
                                "widthPx",
                                1600,
                                "heightPx",
                                900)))
                .with("planItem", "P14")
                .with("source", "Báo Hà Nội Mới")
                .with("assumed", List.of("models", "lengthM"));
    }

    private static List<String> each(JsonNode array, Function<JsonNode, String> text) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(text.apply(node)));
        return texts;
    }
}
