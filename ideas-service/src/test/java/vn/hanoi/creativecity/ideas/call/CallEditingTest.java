package vn.hanoi.creativecity.ideas.call;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.anybody;
import static vn.hanoi.creativecity.ideas.call.Calls.award;
import static vn.hanoi.creativecity.ideas.call.Calls.create;
import static vn.hanoi.creativecity.ideas.call.Calls.created;
import static vn.hanoi.creativecity.ideas.call.Calls.criterion;
import static vn.hanoi.creativecity.ideas.call.Calls.draft;
import static vn.hanoi.creativecity.ideas.call.Calls.manager;
import static vn.hanoi.creativecity.ideas.call.Calls.patch;
import static vn.hanoi.creativecity.ideas.call.Calls.published;
import static vn.hanoi.creativecity.ideas.call.Calls.reviewPolicy;
import static vn.hanoi.creativecity.ideas.call.Calls.tag;
import static vn.hanoi.creativecity.ideas.call.Calls.unique;
import static vn.hanoi.creativecity.ideas.call.Calls.votingPolicy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
class CallEditingTest {

    private static final Map<String, Object> FORM =
            Map.of("type", "object", "properties", Map.of("idea", Map.of("title", "Ý tưởng", "type", "string")));

    /** Everything that a call can have. */
    private static Map<String, Object> whole(String slug) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("slug", slug);
        body.put("kind", "design_competition");
        body.put("name", Map.of("vi", "Thiết kế", "en", "Design"));
        body.put("summary", Map.of("vi", "Tóm tắt", "en", "Summary"));
        body.put("brief", Map.of("vi", "Đề bài"));
        body.put("eligibility", Map.of("vi", "Mọi người", "en", "Everybody"));
        body.put("disciplines", List.of("design", "film"));
        body.put("centre", "bao-tang");
        body.put("opensAt", "2026-03-01T01:00:00.123456Z");
        body.put("closesAt", "2026-06-30T10:00:00Z");
        body.put("answerForm", FORM);
        body.put(
                "attachmentsPolicy",
                Map.of("maximumCount", 5, "maximumBytes", 10_000_000, "kinds", List.of("pdf", "png")));
        body.put(
                "criteria",
                List.of(
                        criterion("meaning", "required", true, "description", Map.of("vi", "Ý nghĩa")),
                        criterion("cost", "weight", "0.25", "required", false)));
        body.put("reviewPolicy", reviewPolicy("meaning", "votes", "seed"));
        body.put("votingPolicy", votingPolicy("countsHidden", false, "voters", "any_account", "votesPerPerson", 1));
        body.put(
                "awards",
                List.of(
                        award("first", "value", Map.of("amount", "50000000", "currency", "VND")),
                        award("others", "places", 3)));
        body.put("planItem", "P10");
        body.put("source", "Test");
        body.put("assumed", List.of("brief"));
        return body;
    }

    @Test
    void aNewCallIsADraftWithEverythingThatWasSent() {
        String slug = unique();

        var answer = create(whole(slug)).then().statusCode(201).extract();

        assertEquals("/v1/calls/" + slug, answer.header("Location").replaceAll("^https?://[^/]+", ""));
        Map<String, Object> shown = new LinkedHashMap<>(answer.path("$"));
        Map<String, Object> expected = whole(slug);
        expected.put("state", "draft");
        expected.put("allowedTransitions", List.of("published"));
        expected.put("showsSubmissions", false);
        expected.put("version", 0);
        expected.put("createdAt", shown.get("updatedAt"));
        expected.put("updatedAt", shown.get("createdAt"));
        expected.put("id", shown.get("id"));
        assertEquals(expected, shown);
        assertEquals(shown, manager().get(PATH + "/" + slug).then().extract().path("$"));
        assertEquals(answer.header("ETag"), tag(slug));
    }

    @Test
    void aCallIsFoundByItsIdToo() {
        var call = created();

        manager()
                .get(PATH + "/{id}", call.<String>path("id"))
                .then()
                .statusCode(200)
                .body("slug", equalTo(call.path("slug")));
    }

    @Test
    void aSlugIsMadeOfTheVietnameseNameAndNumberedWhereItIsTaken() {
        String word = unique();
        Map<String, String> name = Map.of("vi", "Đề án " + word);

        assertEquals("de-an-" + word, draft("name", name));
        assertEquals("de-an-" + word + "-2", draft("name", name));
    }

    @Test
    void aSlugThatWasAskedForAndIsTakenIsAConflict() {
        String slug = draft();

        create(Calls.body("slug", slug))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/conflict"))
                .body("errors.pointer", equalTo(List.of("/slug")));
    }

    @Test
    void anInstantIsKeptAsPreciselyAsItIsShown() {
        var call = created("opensAt", "2026-03-01T08:00:00.123456789+07:00");

        assertEquals("2026-03-01T01:00:00.123456Z", call.path("opensAt"));
        assertEquals("2026-03-01T01:00:00.123456Z", read(call.path("slug")).get("opensAt"));
    }

    @Test
    void aPatchChangesWhatItNamesAndTakesAwayWhatItNulls() {
        String slug = unique();
        create(whole(slug)).then().statusCode(201);

        patch(slug, tag(slug), """
                        {"name": {"en": null}, "summary": null, "brief": {"en": "Brief"}, "disciplines": ["music"],
                         "closesAt": "2026-06-01T00:00:00Z", "assumed": null, "reviewPolicy": {"minimumReviews": 5, "tieBreak": ["meaning", "seed"]},
                         "votingPolicy": null, "awards": [], "attachmentsPolicy": null,
                         "answerForm": {"properties": {"idea": null, "plan": {"title": "Ai"}}}}""")
                .then()
                .statusCode(200)
                .body("name", equalTo(Map.of("vi", "Thiết kế")))
                .body("summary", nullValue())
                .body("brief", equalTo(Map.of("vi", "Đề bài", "en", "Brief")))
                .body("eligibility", equalTo(Map.of("vi", "Mọi người", "en", "Everybody")))
                .body("disciplines", equalTo(List.of("music")))
                .body("opensAt", equalTo("2026-03-01T01:00:00.123456Z"))
                .body("closesAt", equalTo("2026-06-01T00:00:00Z"))
                .body("votingPolicy", nullValue())
                .body("awards", equalTo(List.of()))
                .body("attachmentsPolicy", nullValue())
                .body("criteria.code", equalTo(List.of("meaning", "cost")))
                .body(
                        "reviewPolicy",
                        equalTo(Map.of(
                                "minimumReviews",
                                5,
                                "anonymised",
                                true,
                                "aggregation",
                                "mean",
                                "tieBreak",
                                List.of("meaning", "seed"))))
                .body(
                        "answerForm",
                        equalTo(Map.of("type", "object", "properties", Map.of("plan", Map.of("title", "Ai")))))
                .body("assumed", equalTo(List.of()))
                .body("version", equalTo(1));
    }

    @Test
    void theQuestionsOfAFormStayInTheirOrder() {
        String slug = unique();
        String form = """
                {"type":"object","properties":{"z":{"title":"1"},"bb":{"title":"2"},"a":{"title":"3"}},"required":["a"]}""";
        manager()
                .contentType(ContentType.JSON)
                .body("""
                        {"slug": "%s", "kind": "idea_call", "name": {"vi": "A"}, "opensAt": "2026-03-01T00:00:00Z",
                         "closesAt": "2026-04-01T00:00:00Z", "answerForm": %s}""".formatted(slug, form))
                .post(PATH)
                .then()
                .statusCode(201);

        patch(slug, tag(slug), "{\"answerForm\": {\"properties\": {\"a\": {\"title\": \"4\"}, \"0\": null}}}")
                .then()
                .statusCode(200);

        String answer = manager().get(PATH + "/" + slug).asString();
        assertTrue(answer.contains("\"answerForm\":" + form.replace("\"3\"", "\"4\"") + ","), answer);
    }

    @Test
    void aPatchNeedsThePresentTag() {
        String slug = draft();
        String first = tag(slug);

        patch(slug, null, "{}").then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
        String second = patch(slug, first, "{\"planItem\": \"P4\"}")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        patch(slug, first, "{\"planItem\": \"P5\"}")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"))
                .body("errors.header", equalTo(List.of("If-Match")));

        assertNotEquals(first, second);
        assertEquals(second, tag(slug));
        assertEquals("P4", read(slug).get("planItem"));
    }

    @Test
    void aReaderWhoHasThePresentStateGetsNoBody() {
        String slug = published();
        String tag = anybody()
                .get(PATH + "/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        String body = anybody()
                .header("If-None-Match", tag)
                .get(PATH + "/" + slug)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .extract()
                .asString();

        assertEquals("", body);
        assertNotEquals(tag, tag(slug), "the public's tag and the staff's");
    }

    @Test
    void aListIsTaggedByWhatItShows() {
        String centre = unique();
        String slug = published("centre", centre);
        String list = PATH + "?centre=" + centre;
        String tag = anybody().get(list).then().statusCode(200).extract().header("ETag");
        anybody().header("If-None-Match", tag).get(list).then().statusCode(304);

        patch(slug, tag(slug), "{\"planItem\": \"P4\"}").then().statusCode(200);

        anybody().header("If-None-Match", tag).get(list).then().statusCode(200);
    }

    @Test
    void aFormerSlugLeadsToTheNewOne() {
        String before = published();
        String after = unique();
        patch(before, tag(before), "{\"slug\": \"" + after + "\"}").then().statusCode(200);

        String location = anybody()
                .redirects()
                .follow(false)
                .get(PATH + "/" + before)
                .then()
                .statusCode(301)
                .extract()
                .header("Location");

        assertEquals(PATH + "/" + after, location.replaceAll("^https?://[^/]+", ""));
    }

    @Test
    void ofChangesAtOnceWithTheSameTagOneIsMade() throws Exception {
        String slug = draft();
        String tag = tag(slug);

        List<Integer> statuses =
                Race.of(6, () -> patch(slug, tag, "{\"planItem\": \"P4\"}").statusCode());

        assertEquals(
                List.of(200, 412, 412, 412, 412, 412),
                statuses.stream().sorted().toList());
        assertEquals(1, read(slug).getInt("version"));
    }

    private static JsonPath read(String slug) {
        return manager().get(PATH + "/" + slug).then().statusCode(200).extract().jsonPath();
    }
}
