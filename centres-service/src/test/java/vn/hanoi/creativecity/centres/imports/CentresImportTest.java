package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.testing.Database;

@QuarkusTest
class CentresImportTest {

    private final String word = Partnership.word();
    private Partnership parties;

    @BeforeEach
    void makeACentreAndItsOrganisations() {
        parties = Partnership.make();
    }

    @Test
    void eachLineMakesACentreAndARepeatChangesNothing() {
        String[] file = {
            "identifier:so,kind,name.vi,name.en,disciplines,agencies,longitude,latitude,geometryAccuracy,openedOn,"
                    + "lengthM,contact.phone,accessibility.stepFree,accessibility.notes.vi,assumed",
            word + "-1,walking_space,Phố đi bộ,Walking street,design; music," + parties.agency()
                    + ":lead; " + parties.own() + ":cooperating,105.85,21.03,surveyed,2024-05-01,820,+84 24 0000 0000,"
                    + "true,,lengthM; openedOn",
            word + "-2,creative_space,\"Xưởng \"\"Phúc Tân\"\", bên sông\",,,,,,,,,,,,",
        };
        assertEquals("applied 2: 2 created, 0 changed, 0 unchanged, 0 wrong", result("centres", file));
        JsonNode street = centre("so:" + word + "-1");
        assertEquals("Walking street", street.at("/name/en").asText());
        assertEquals("[\"design\",\"music\"]", street.path("disciplines").toString());
        assertEquals(List.of("lead", "cooperating"), street.path("agencies").findValuesAsText("role"));
        assertEquals(
                "{\"type\":\"Point\",\"coordinates\":[105.85,21.03]}",
                street.path("geometry").toString());
        assertEquals(
                "820 2024-05-01",
                street.path("lengthM").asText() + " " + street.path("openedOn").asText());
        assertEquals("+84 24 0000 0000", street.at("/contact/phone").asText());
        assertEquals("{\"stepFree\":true}", street.path("accessibility").toString());
        assertEquals("[\"lengthM\",\"openedOn\"]", street.path("assumed").toString());
        assertEquals(
                "draft proposed",
                street.path("publication").asText() + " "
                        + street.path("lifecycle").asText());
        assertEquals(
                "Xưởng \"Phúc Tân\", bên sông",
                centre("so:" + word + "-2").at("/name/vi").asText());

        List<String> before = Tables.contents();
        assertEquals("applied 2: 0 created, 0 changed, 2 unchanged, 0 wrong", result("centres", file));
        assertEquals(before, Tables.contents(), "no version, no audit");
        assertEquals(List.of("created"), actions(street));
    }

    @Test
    void whatTheColumnsSayIsChangedAndTheRestStays() {
        Partnership.created(Api.patch(Api.admin(), "/v1/centres/" + parties.centre(), "*", """
                        {"summary": {"vi": "Cũ", "en": "Old"}, "lengthM": 7, "contact": {"website": "https://example.org"},
                         "identifiers": [{"scheme": "so", "value": "%s"}, {"scheme": "wikidata", "value": "%s"}]}""".formatted(word, word)));
        assertEquals(
                "applied 1: 0 created, 1 changed, 0 unchanged, 0 wrong",
                result(
                        "centres",
                        "identifier:so,identifier:vung,summary.en,lengthM,contact.email,description.vi,description.en",
                        word + "," + word + ",New,,lienhe@example.org,,"));
        JsonNode changed = centre("so:" + word);
        assertEquals("{\"vi\":\"Cũ\",\"en\":\"New\"}", changed.path("summary").toString());
        assertEquals(false, changed.has("lengthM"));
        assertEquals(
                "{\"email\":\"lienhe@example.org\",\"website\":\"https://example.org\"}",
                changed.path("contact").toString());
        assertEquals(
                List.of("so", "wikidata", "vung"), changed.path("identifiers").findValuesAsText("scheme"));
        assertEquals(parties.centre(), changed.path("slug").asText());
        assertEquals("published", changed.path("publication").asText());
        assertEquals("changed", actions(changed).getFirst());
    }

    @Test
    void aSlugFindsItsCentreEvenOneThatItHadBefore() {
        String path = "/v1/centres/" + parties.centre();
        Partnership.created(Api.patch(Api.admin(), path, "*", "{\"slug\": \"moi-" + word + "\"}"));
        assertEquals(
                "applied 1: 0 created, 1 changed, 0 unchanged, 0 wrong",
                result("centres", "slug,lengthM", parties.centre() + ",9"));
        assertEquals(
                "moi-" + word,
                Api.json(Api.admin().get("/v1/centres/moi-" + word))
                        .path("slug")
                        .asText());
        assertEquals(
                "applied 1: 1 created, 0 changed, 0 unchanged, 0 wrong",
                result("centres", "slug,kind,name.vi", "khac-" + word + ",creative_space,Khác"));
        assertEquals(200, Api.admin().get("/v1/centres/khac-" + word).statusCode());
    }

    @Test
    void whatHasAnIdentifierMayGetAnotherSlug() {
        assertEquals(
                "applied 1: 1 created, 0 changed, 0 unchanged, 0 wrong",
                result("centres", "identifier:so,slug,kind,name.vi", word + ",mot-" + word + ",creative_space,Tên"));
        assertEquals(
                "applied 1: 0 created, 1 changed, 0 unchanged, 0 wrong",
                result("centres", "identifier:so,slug", word + ",hai-" + word));
        assertEquals(301, Api.admin().get("/v1/centres/mot-" + word).statusCode());
        assertEquals(
                List.of("2 slug taken"),
                Sent.csv("centres", "identifier:so,slug", word + "," + parties.centre())
                        .problems());
    }

    @Test
    void aLineOfNdjsonIsAMergePatch() {
        String[] file = {"""
            {"identifiers": [{"scheme": "so", "value": "%s"}], "kind": "design_centre", "name": {"vi": "Trung tâm"}, \
            "phases": [{"number": 1, "name": {"vi": "Một"}}], "lengthM": 5, \
            "geometry": {"type": "LineString", "coordinates": [[105.8, 21], [105.9, 21.5]]}, "geometryAccuracy": "approximate"}""".formatted(word)};
        assertEquals(
                "applied 1: 1 created, 0 changed, 0 unchanged, 0 wrong",
                Sent.ndjson("centres", file).result());
        assertEquals(
                "applied 1: 0 created, 0 changed, 1 unchanged, 0 wrong",
                Sent.ndjson("centres", file).result());
        assertEquals(
                "applied 1: 0 created, 1 changed, 0 unchanged, 0 wrong",
                Sent.ndjson(
                                "centres",
                                "{\"identifiers\": [{\"scheme\": \"so\", \"value\": \"" + word
                                        + "\"}], \"lengthM\": null, \"name\": {\"en\": \"Centre\"}}")
                        .result());
        JsonNode centre = centre("so:" + word);
        assertEquals(false, centre.has("lengthM"));
        assertEquals(
                "{\"vi\":\"Trung tâm\",\"en\":\"Centre\"}", centre.path("name").toString());
        assertEquals("Một", centre.at("/phases/0/name/vi").asText());
    }

    @Test
    void aLineMayReferToWhatAnEarlierOneMakes() {
        assertEquals(
                "applied 2: 2 created, 0 changed, 0 unchanged, 0 wrong",
                result(
                        "centres",
                        "slug,kind,name.vi,parent",
                        "me-" + word + ",creative_space,Mẹ,",
                        "con-" + word + ",creative_space,Con,me-" + word));
        assertEquals(
                "me-" + word,
                Api.json(Api.admin().get("/v1/centres/con-" + word))
                        .at("/parent/slug")
                        .asText());
    }

    @Test
    void aFileThatNamesACentreTwiceIsRefusedAndBothLinesAreNamed() {
        List<String> before = Tables.contents();
        Sent sent = Sent.csv(
                "centres",
                "identifier:so,slug,kind,name.vi",
                word + ",a-" + word + ",creative_space,Một",
                ",b-" + word + ",creative_space,Hai",
                ",a-" + word + ",creative_space,Ba",
                word + ",,creative_space,Bốn");
        assertEquals("refused 4: 1 created, 0 changed, 0 unchanged, 3 wrong", sent.result());
        assertEquals(List.of("2 repeated", "4 repeated", "5 repeated"), sent.problems());
        assertEquals(
                "{\"vi\":\"Dòng 4 nói về cùng một bản ghi.\",\"en\":\"Line 4 is about the same record.\"}",
                sent.report().at("/problems/0/message").toString());
        assertEquals(before, Tables.contents());
    }

    @Test
    void identifiersOfDifferentCentresAreNoneOfOne() {
        result("centres", "identifier:so,kind,name.vi", word + ",creative_space,Một");
        result("centres", "identifier:vung,kind,name.vi", word + ",creative_space,Hai");
        assertEquals(
                List.of("2 identifier:so ambiguous"),
                Sent.csv("centres", "identifier:so,identifier:vung", word + "," + word)
                        .problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no name at all       | kind,name.vi                 | creative_space,Tên                 | 2 slug required
            nothing for a new one| slug,kind,name.en            | {word},,Name                       | 2 kind required, 2 name.vi required
            no kind of ours      | slug,kind,name.vi            | {word},museum,Tên                  | 2 kind unknown_value
            a text for a number  | slug,kind,name.vi,lengthM    | {word},creative_space,Tên,dài      | 2 lengthM wrong_type
            half a metre         | slug,kind,name.vi,lengthM    | {word},creative_space,Tên,1.5      | 2 lengthM wrong_type
            no length            | slug,kind,name.vi,lengthM    | {word},creative_space,Tên,0        | 2 lengthM out_of_range
            no day               | slug,kind,name.vi,openedOn   | {word},creative_space,Tên,1/5/2024 | 2 openedOn wrong_type
            neither true nor not | slug,kind,name.vi,accessibility.stepFree | {word},creative_space,Tên,x | 2 accessibility.stepFree wrong_type
            no unit of today     | slug,kind,name.vi,unit       | {word},creative_space,Tên,99999    | 2 unit unknown_reference
            nobody               | slug,kind,name.vi,agencies   | {word},creative_space,Tên,khong-co:lead | 2 agencies unknown_reference
            no role              | slug,kind,name.vi,agencies   | {word},creative_space,Tên,sovico   | 2 agencies required
            no parent            | slug,kind,name.vi,parent     | {word},creative_space,Tên,khong-co | 2 parent unknown_reference
            a point without kind | slug,kind,name.vi,longitude,latitude | {word},creative_space,Tên,105,21 | 2 geometryAccuracy required
            half a point         | slug,kind,name.vi,longitude,latitude,geometryAccuracy | {word},creative_space,Tên,105,,surveyed | 2 longitude not_a_position
            no JSON              | slug,kind,name.vi,geometry   | {word},creative_space,Tên,Hà Nội   | 2 geometry invalid_json
            two ways             | slug,kind,name.vi,geometry,longitude,latitude | {word},creative_space,Tên,null,105,21 | 2 geometry repeated
            two of a field       | slug,kind,name.vi,images     | {word},creative_space,Tên,"[{""url"":""http://a""}]" | 2 images required, 2 images required, 2 images required, 2 images format, 2 images required
            an identifier        | identifier:so,kind,name.vi   | {word} ,creative_space,Tên         | 2 identifier:so format
            all at once          | slug,kind,name.vi,planItem,contact.email,formerUnit | {word},creative_space,,P17,a,1 | 2 contact.email format, 2 formerUnit format, 2 name.vi required, 2 planItem format
            """)
    void whatIsWrongIsNamedByItsColumn(String what, String header, String line, String problems) {
        assertEquals(
                problems,
                String.join(
                        ", ",
                        Sent.csv("centres", header, line.replace("{word}", "x-" + word))
                                .problems()));
        assertEquals(0, Database.count("select count(*) from slug where slug = ?", "x-" + word));
    }

    private static String result(String collection, String... lines) {
        Sent sent = Sent.csv(collection, lines);
        assertEquals(List.of(), sent.problems());
        return sent.result();
    }

    private static JsonNode centre(String identifier) {
        JsonNode items = Api.json(Api.admin().get("/v1/centres?identifier=" + identifier))
                .path("items");
        assertEquals(1, items.size());
        return items.get(0);
    }

    private static List<String> actions(JsonNode centre) {
        return Api.json(Api.admin()
                        .get("/v1/audit/centres?resource=" + centre.path("id").asText()))
                .path("items")
                .findValuesAsText("action");
    }
}
