package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

/** By what names other registers know a centre. */
@QuarkusTest
class CentreIdentifierTest {

    private final String value = NewCentre.word();

    @Test
    void aCentreIsFoundByEachOfItsIdentifiers() {
        String slug = named("wikidata:" + value, "isil:VN:" + value).published();

        assertEquals(List.of(slug), found("wikidata:" + value));
        assertEquals(List.of(slug), found("isil:VN:" + value), "only the first colon parts the two");
        assertEquals(List.of(), found("isil:" + value));
        assertEquals(List.of(), found("wikidata:VN:" + value));
    }

    @Test
    void oneOfADraftTellsNobodyThatThereIsOne() {
        named("wikidata:" + value).draft();

        assertEquals(List.of(), found("wikidata:" + value));
    }

    @Test
    void aFilterMustNameASchemeAndAValue() {
        for (String wrong : List.of("wikidata", ":1", "Wikidata:1", "wikidata:")) {
            assertEquals(
                    Refusal.of(400, "invalid-parameter", "parameter identifier format"),
                    Refusal.in(Api.nobody().queryParam("identifier", wrong).get("/v1/centres")),
                    wrong);
        }
    }

    @Test
    void identifiersChangePlacesAndGoToOthers() {
        String slug = named("a:" + value, "b:" + value).draft();
        assertEquals(200, patch(slug, "b:" + value, "a:" + value).statusCode());
        assertEquals(200, patch(slug, "b:" + value).statusCode());

        String other = named("a:" + value).draft();
        Refusal taken = Refusal.of(409, "conflict", "pointer /identifiers/1 taken");
        assertEquals(taken, Refusal.in(patch(other, "a:" + value, "b:" + value)));
        assertEquals(taken, Refusal.in(named("c:" + value, "b:" + value).post()));
    }

    @Test
    void ofManyThatComeAtOnceOneGetsIt() throws Exception {
        NewCentre centre = named("a:" + value);
        Callable<Response> create = centre::post;
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Integer> statuses = threads
                    .invokeAll(Stream.generate(() -> create).limit(6).toList())
                    .stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses);
        }
    }

    private static NewCentre named(String... identifiers) {
        return NewCentre.named("Có mã " + NewCentre.word()).with("identifiers", list(identifiers));
    }

    private static Response patch(String slug, String... identifiers) {
        return Api.patch(Api.staff(), "/v1/centres/" + slug, "*", Map.of("identifiers", list(identifiers)));
    }

    private static List<Map<String, String>> list(String... identifiers) {
        return Stream.of(identifiers)
                .map(text -> Map.of(
                        "scheme", text.substring(0, text.indexOf(':')), "value", text.substring(text.indexOf(':') + 1)))
                .toList();
    }

    private static List<String> found(String identifier) {
        return Api.slugs(Api.nobody().queryParam("identifier", identifier).get("/v1/centres"));
    }
}
