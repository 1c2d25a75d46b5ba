package vn.hanoi.creativecity.centres.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.NewCentre;

@QuarkusTest
class SpaceTest {

    private static final String WHOLE = """
            {"slug": "xuong-moc", "name": {"vi": "Xưởng mộc", "en": "Carpentry"},
             "description": {"vi": "Nơi làm mẫu"}, "capacityPersons": 24, "areaM2": 120.50,
             "facilities": ["workshop_bench", "wifi"],
             "accessibility": {"stepFree": true, "hearingLoop": false, "notes": {"vi": "Có dốc ở cửa sau"}},
             "source": "Demonstration", "assumed": ["areaM2"]}""";

    private String centre;
    private String path;

    @BeforeEach
    void makeACentre() {
        centre = NewCentre.named("Trung tâm có phòng " + NewCentre.word()).draft();
        path = "/v1/centres/" + centre + "/spaces";
    }

    @Test
    void aSpaceIsReadAsItWasWritten() {
        Response created = create(WHOLE);

        assertEquals(201, created.statusCode(), created::asString);
        assertEquals(path + "/xuong-moc", created.header("Location"));
        assertEquals("\"0\"", created.header("ETag"));
        JsonNode space = Api.json(created);
        assertEquals(
                json(WHOLE),
                ((ObjectNode) space.deepCopy()).remove(List.of("id", "centreId", "version", "createdAt", "updatedAt")));
        assertEquals(Api.json(Api.staff().get("/v1/centres/" + centre)).path("id"), space.path("centreId"));
        assertEquals("120.50", text(created, "areaM2"));
        for (String reference : List.of("xuong-moc", space.path("id").asText())) {
            Response read = Api.staff().get(path + "/" + reference);
            assertEquals(created.asString(), read.asString(), reference);
            assertEquals("\"0\"", read.header("ETag"));
        }
    }

    @Test
    void aNameIsEnough() {
        JsonNode space = Api.json(create("{\"name\": {\"vi\": \"Phòng họp\"}, \"accessibility\": {}}"));

        assertEquals("phong-hop", space.path("slug").asText());
        assertEquals(
                json(
                        "{\"slug\": \"phong-hop\", \"name\": {\"vi\": \"Phòng họp\"}, \"facilities\": [], \"assumed\": [], \"version\": 0}"),
                ((ObjectNode) space.deepCopy()).remove(List.of("id", "centreId", "createdAt", "updatedAt")));
    }

    @Test
    void aSlugBelongsToOneSpaceOfTheCentreAndToOthersOfOtherCentres() {
        assertEquals(201, create(WHOLE).statusCode());
        assertEquals(Refusal.of(409, "conflict", "pointer /slug taken"), Refusal.in(create(WHOLE)));
        assertEquals("phong-hop", slugOf(create(named("Phòng họp"))));
        assertEquals("phong-hop-2", slugOf(create(named("Phòng họp"))));

        String other = NewCentre.named("Trung tâm khác " + NewCentre.word()).draft();
        Response there = Api.post(Api.staff(), "/v1/centres/" + other + "/spaces", WHOLE);

        assertEquals("/v1/centres/" + other + "/spaces/xuong-moc", there.header("Location"));
    }

    @Test
    void aSpaceOfAnotherCentreIsNotThere() {
        String id = Api.json(create(WHOLE)).path("id").asText();
        String other = NewCentre.named("Trung tâm khác " + NewCentre.word()).draft();

        for (String reference : List.of(id, "xuong-moc", UUID.randomUUID().toString(), "khong-co")) {
            assertEquals(
                    Refusal.of(404, "not-found"),
                    Refusal.in(Api.staff().get("/v1/centres/" + other + "/spaces/" + reference)));
            assertEquals(
                    Refusal.of(404, "not-found"),
                    Refusal.in(Api.patch(
                            Api.staff(), "/v1/centres/" + other + "/spaces/" + reference, "*", "{\"areaM2\": 1}")));
        }
    }

    @Test
    void aPatchChangesWhatItNames() {
        Response created = create(WHOLE);
        JsonNode before = Api.json(created);

        Response changed = Api.patch(
                Api.staff(),
                path + "/xuong-moc",
                created.header("ETag"),
                "{\"capacityPersons\": null, \"areaM2\": 99, \"accessibility\": {\"hearingLoop\": true, \"notes\": null}}");

        assertEquals(200, changed.statusCode(), changed::asString);
        ObjectNode expected = before.deepCopy();
        expected.remove("capacityPersons");
        expected.set("areaM2", json("99.00"));
        expected.set("accessibility", json("{\"stepFree\": true, \"hearingLoop\": true}"));
        expected.put("version", 1).set("updatedAt", Api.json(changed).path("updatedAt"));
        assertEquals(expected.toString(), Api.json(changed).toString());
        assertEquals(changed.asString(), Api.staff().get(path + "/xuong-moc").asString());
        assertEquals("\"1\"", changed.header("ETag"));
    }

    @Test
    void aChangeIsMadeOnlyToWhatWasRead() {
        create(WHOLE);
        assertEquals(
                Refusal.of(412, "precondition-failed", "header If-Match stale"),
                Refusal.in(Api.patch(Api.staff(), path + "/xuong-moc", "\"7\"", "{\"areaM2\": 1}")));
        assertEquals(
                Refusal.of(428, "precondition-required", "header If-Match required"),
                Refusal.in(Api.staff()
                        .contentType(Api.MERGE_PATCH)
                        .body("{\"areaM2\": 1}")
                        .patch(path + "/xuong-moc")));
        assertEquals("120.50", text(Api.staff().get(path + "/xuong-moc"), "areaM2"));
    }

    @Test
    void whoHasThePresentStateGetsNothingNew() {
        String etag = create(WHOLE).header("ETag");

        Response again = Api.staff().header("If-None-Match", etag).get(path + "/xuong-moc");

        assertEquals(304, again.statusCode());
        assertEquals(0, again.asByteArray().length);
    }

    @Test
    void aFormerSlugOfTheSpaceOrOfTheCentreLeadsOn() {
        create(WHOLE);
        Api.patch(Api.staff(), path + "/xuong-moc", "*", Map.of("slug", "xuong-go"));
        String renamed = NewCentre.word();
        assertEquals(
                200,
                Api.patch(Api.staff(), "/v1/centres/" + centre, "*", Map.of("slug", renamed))
                        .statusCode());

        for (String former : List.of(path + "/xuong-go", path + "/xuong-moc")) {
            Response moved = Api.staff().get(former);
            assertEquals(301, moved.statusCode());
            assertEquals("/v1/centres/" + renamed + "/spaces/xuong-go", moved.header("Location"));
        }
        assertEquals(1, Api.json(Api.staff().get(path)).path("items").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": {"en": "Room"}}                                       | 422 invalid-content: pointer /name/vi required
            {"name": {"vi": "X"}, "slug": "Xưởng", "capacityPersons": 0}   | 422 invalid-content: pointer /capacityPersons out_of_range, pointer /slug format
            {"name": {"vi": "X"}, "areaM2": 0}                             | 422 invalid-content: pointer /areaM2 out_of_range
            {"name": {"vi": "X"}, "areaM2": -1.5}                          | 422 invalid-content: pointer /areaM2 out_of_range
            {"name": {"vi": "X"}, "areaM2": 1.234}                         | 422 invalid-content: pointer /areaM2 too_many_decimals
            {"name": {"vi": "X"}, "areaM2": 1e2147483647}                  | 422 invalid-content: pointer /areaM2 out_of_range
            {"name": {"vi": "X"}, "areaM2": 1e-2147483647}                 | 422 invalid-content: pointer /areaM2 out_of_range
            {"name": {"vi": "X"}, "areaM2": "5"}                           | 400 malformed-request: pointer /areaM2 wrong_type
            {"name": {"vi": "X"}, "facilities": ["wifi", "war"]}           | 400 malformed-request: pointer /facilities/1 unknown_value
            {"name": {"vi": "X"}, "facilities": [null]}                    | 422 invalid-content: pointer /facilities/0 required
            {"name": {"vi": "X"}, "accessibility": {"ramp": true}}         | 400 malformed-request: pointer /accessibility/ramp unknown_field
            {"name": {"vi": "X"}, "accessibility": {"stepFree": "yes"}}    | 400 malformed-request: pointer /accessibility/stepFree wrong_type
            {"name": {"vi": "X"}, "accessibility": {"notes": {"vi": " "}}} | 422 invalid-content: pointer /accessibility/notes/vi length
            {"name": {"vi": "X"}, "centre": "x"}                           | 400 malformed-request: pointer /centre unknown_field
            """)
    void whatIsWrongIsPointedAt(String body, String problem) {
        assertEquals(problem, Refusal.in(create(body)).text());
        assertEquals(List.of(), Api.slugs(Api.staff().get(path)));
    }

    @Test
    void theListIsPagedInEachOrder() {
        for (String name : List.of("Đình", "Dãy nhà", "Ao", "Ấp", "Am")) {
            assertEquals(201, create(named(name)).statusCode());
        }
        List<String> byName = List.of("am", "ao", "ap", "day-nha", "dinh");
        List<String> byChange = List.of("dinh", "day-nha", "ao", "ap", "am");

        assertEquals(byName, pagedBy("name"));
        assertEquals(byName.reversed(), pagedBy("-name"));
        assertEquals(byChange, pagedBy("updatedAt"));
        assertEquals(byChange.reversed(), pagedBy("-updatedAt"));
        assertEquals(
                5,
                Api.json(Api.staff().get(path + "?count=true&limit=1"))
                        .path("total")
                        .asInt());
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter sort unknown_value"),
                Refusal.in(Api.staff().get(path + "?sort=slug")));
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter colour unknown_parameter"),
                Refusal.in(Api.staff().get(path + "?colour=red")));
    }

    @ParameterizedTest
    @CsvSource({
        "facility=wifi, phong-hop xuong",
        "'facility=wifi,projector', phong-hop",
        "facility=stage, ''",
        "minCapacityPersons=12, phong-hop xuong",
        "minCapacityPersons=13, xuong",
        "minCapacityPersons=13&facility=projector, ''",
        "limit=20, kho phong-hop xuong"
    })
    void theListIsFiltered(String filter, String found) {
        create("{\"name\": {\"vi\": \"Xưởng\"}, \"capacityPersons\": 24, \"facilities\": [\"wifi\"]}");
        create(
                "{\"name\": {\"vi\": \"Phòng họp\"}, \"capacityPersons\": 12, \"facilities\": [\"wifi\", \"projector\"]}");
        create(named("Kho"));

        assertEquals(found, String.join(" ", Api.slugs(Api.staff().get(path + "?" + filter))));
    }

    @Test
    void aRepeatMakesNoSecondOne() {
        String key = UUID.randomUUID().toString();

        Response first = Api.post(Api.staff().header("Idempotency-Key", key), path, named("Một lần"));
        Response second = Api.post(Api.staff().header("Idempotency-Key", key), path, named("Một lần"));

        assertArrayEquals(first.asByteArray(), second.asByteArray());
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(List.of("mot-lan"), Api.slugs(Api.staff().get(path)));
    }

    @Test
    void aSpaceOfADraftCanBeTakenAwayAndTheAuditKeepsIt() {
        JsonNode space = Api.json(create(WHOLE));
        JsonNode longer = Api.json(Api.patch(Api.staff(), path + "/xuong-moc", "*", "{\"areaM2\": 7}"));

        assertEquals(204, Api.staff().delete(path + "/xuong-moc").statusCode());

        assertEquals(404, Api.staff().get(path + "/xuong-moc").statusCode());
        assertEquals(404, Api.staff().delete(path + "/xuong-moc").statusCode());
        assertEquals(List.of(), Api.slugs(Api.staff().get(path)));
        JsonNode entries = Api.json(Api.admin()
                        .get("/v1/audit/centres?resource=" + space.path("id").asText()))
                .path("items");
        assertEquals(List.of("deleted", "changed", "created"), entries.findValuesAsText("action"));
        assertEquals(List.of("spaces", "spaces", "spaces"), entries.findValuesAsText("collection"));
        assertEquals(longer, entries.get(0).path("before"));
        assertEquals(false, entries.get(0).has("after"));
        assertEquals(space, entries.get(2).path("after"));
        assertEquals(201, create(named("Xưởng mộc")).statusCode());
        assertEquals(List.of("xuong-moc-2"), Api.slugs(Api.staff().get(path)), "its slug is not given to another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "archived"})
    void whatThePublicMayHaveSeenStays(String publication) {
        create(WHOLE);
        NewCentre.move(centre, "publication", "published");
        if (publication.equals("archived")) {
            NewCentre.move(centre, "publication", "archived");
        }

        Response refused = Api.staff().header("Accept-Language", "en").delete(path + "/xuong-moc");

        assertEquals(Refusal.of(409, "conflict", "parameter space was_published"), Refusal.in(refused));
        assertNotEquals(
                Api.json(refused).path("detail"),
                Api.json(Api.staff().delete(path + "/xuong-moc")).path("detail"));
        assertEquals(200, Api.staff().get(path + "/xuong-moc").statusCode());
    }

    private Response create(Object body) {
        return Api.post(Api.staff(), path, body);
    }

    private static String named(String name) {
        return "{\"name\": {\"vi\": \"" + name + "\"}}";
    }

    private static String slugOf(Response space) {
        return Api.json(space).path("slug").asText();
    }

    private List<String> pagedBy(String sort) {
        List<String> found = new ArrayList<>();
        Api.pages(Api::staff, path + "?limit=2&sort=" + sort).forEach(page -> found.addAll(Api.slugs(page)));
        return found;
    }

    private static String text(Response answer, String member) {
        String body = answer.asString();
        return body.replaceAll("(?s).*\"" + member + "\":([^,}]*).*", "$1");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(text, unreadable);
        }
    }
}
