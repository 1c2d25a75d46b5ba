package vn.hanoi.creativecity.events.edition;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.hanoi.creativecity.events.edition.Editions.PATH;
import static vn.hanoi.creativecity.events.edition.Editions.announced;
import static vn.hanoi.creativecity.events.edition.Editions.anybody;
import static vn.hanoi.creativecity.events.edition.Editions.bodyOf;
import static vn.hanoi.creativecity.events.edition.Editions.create;
import static vn.hanoi.creativecity.events.edition.Editions.patch;
import static vn.hanoi.creativecity.events.edition.Editions.tag;
import static vn.hanoi.creativecity.events.edition.Editions.year;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class EditionEditingTest {

    /** Everything that an edition can have. */
    private static Map<String, Object> whole(int year) {
        return bodyOf(
                year,
                "theme",
                Map.of("vi", "Dòng chảy", "en", "Flow"),
                "startsOn",
                year + "-11-09",
                "endsOn",
                year + "-11-17",
                "note",
                Map.of("vi", "Ghi chú"),
                "source",
                "Test",
                "assumed",
                List.of("endsOn"));
    }

    @Test
    void aNewEditionIsAnnouncedWithEverythingThatWasSent() {
        int year = year();

        var answer = create(whole(year)).then().statusCode(201).extract();

        assertEquals(PATH + "/" + year, answer.header("Location").replaceAll("^https?://[^/]+", ""));
        Map<String, Object> shown = new LinkedHashMap<>(answer.path("$"));
        Map<String, Object> expected = whole(year);
        expected.put("slug", String.valueOf(year));
        expected.put("state", "announced");
        expected.put("allowedTransitions", List.of("programme_published", "cancelled"));
        expected.put("version", 0);
        expected.put("createdAt", shown.get("updatedAt"));
        expected.put("updatedAt", shown.get("createdAt"));
        expected.put("id", shown.get("id"));
        assertEquals(expected, shown);
        assertEquals(shown, anybody().get(PATH + "/" + year).then().extract().path("$"));
        assertEquals(answer.header("ETag"), tag(year));
    }

    @Test
    void anEditionIsFoundByItsIdToo() {
        var edition = create(Editions.body()).then().statusCode(201).extract();

        anybody()
                .get(PATH + "/{id}", edition.<String>path("id"))
                .then()
                .statusCode(200)
                .body("year", equalTo(edition.path("year")));
    }

    @Test
    void aPatchChangesWhatItNamesAndTakesAwayWhatItNulls() {
        int year = year();
        create(whole(year)).then().statusCode(201);

        patch(year, tag(year), """
                        {"theme": {"en": null}, "endsOn": null, "note": null, "assumed": ["theme", "startsOn"]}""")
                .then()
                .statusCode(200)
                .body("theme", equalTo(Map.of("vi", "Dòng chảy")))
                .body("startsOn", equalTo(year + "-11-09"))
                .body("endsOn", nullValue())
                .body("note", nullValue())
                .body("source", equalTo("Test"))
                .body("assumed", equalTo(List.of("theme", "startsOn")))
                .body("version", equalTo(1));
    }

    @Test
    void aPatchNeedsThePresentTag() {
        int year = announced();
        String first = tag(year);

        patch(year, null, "{}").then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
        String second = patch(year, first, "{\"source\": \"A\"}")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        patch(year, first, "{\"source\": \"B\"}")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"))
                .body("errors.header", equalTo(List.of("If-Match")));

        assertNotEquals(first, second);
        assertEquals(second, tag(year));
        assertEquals("A", read(year).get("source"));
    }

    @Test
    void aReaderWhoHasThePresentStateGetsNoBody() {
        int year = announced();
        String tag = tag(year);

        String body = anybody()
                .header("If-None-Match", tag)
                .get(PATH + "/" + year)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .extract()
                .asString();

        assertEquals("", body);
        patch(year, tag, "{}").then().statusCode(200);
        anybody().header("If-None-Match", tag).get(PATH + "/" + year).then().statusCode(200);
    }

    @Test
    void aListIsTaggedByWhatItShows() {
        int year = announced();
        String list = PATH + "?year=" + year;
        String tag = anybody().get(list).then().statusCode(200).extract().header("ETag");
        anybody().header("If-None-Match", tag).get(list).then().statusCode(304);

        patch(year, tag(year), "{\"source\": \"A\"}").then().statusCode(200);

        anybody().header("If-None-Match", tag).get(list).then().statusCode(200);
    }

    @Test
    void ofChangesAtOnceWithTheSameTagOneIsMade() throws Exception {
        int year = announced();
        String tag = tag(year);

        List<Integer> statuses =
                Race.of(6, () -> patch(year, tag, "{\"source\": \"A\"}").statusCode());

        assertEquals(
                List.of(200, 412, 412, 412, 412, 412),
                statuses.stream().sorted().toList());
        assertEquals(1, read(year).getInt("version"));
    }

    private static JsonPath read(int year) {
        return anybody().get(PATH + "/" + year).then().statusCode(200).extract().jsonPath();
    }
}
