package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

@QuarkusTest
class DraftVisibilityTest {

    private static final List<Supplier<RequestSpecification>> PUBLIC = List.of(Api::nobody, Api::resident);

    /** Somewhere in the Pacific, where no other test has a centre. */
    private final double lon = -140 - Math.round(Math.random() * 1_000_000) / 100_000.0;

    private String word;
    private String old;
    private String slug;
    private String id;

    @BeforeEach
    void makeADraftWithAnOldSlug() {
        word = NewCentre.word();
        old = NewCentre.named("Bí mật " + word)
                .with("unit", "00226")
                .with("formerUnit", "006")
                .with("disciplines", List.of("gastronomy"))
                .at(lon, 30.123)
                .draft();
        slug = "bi-mat-hon-" + word;
        JsonNode renamed =
                Api.json(Api.patch(Api.staff(), "/v1/centres/" + old, NewCentre.etag(old), Map.of("slug", slug)));
        id = renamed.path("id").asText();
    }

    @Test
    void aDraftIsNotThereForThePublicByAnyName() {
        for (Supplier<RequestSpecification> viewer : PUBLIC) {
            for (String reference : List.of(id, slug, old)) {
                for (String rest : List.of("", "/transitions")) {
                    assertEquals(
                            Refusal.of(404, "not-found"),
                            Refusal.in(viewer.get().get("/v1/centres/" + reference + rest)),
                            reference + rest);
                }
            }
        }
    }

    @Test
    void itsAnswerDiffersInNothingFromThatOfACentreThatNeverWas() {
        String never = slug.replace('b', 'v');
        assertEquals(
                withoutTrace(Api.nobody().get("/v1/centres/" + never).asString().replace(never, slug)),
                withoutTrace(Api.nobody().get("/v1/centres/" + slug).asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "archived"})
    void whatIsNotPublishedIsNeitherFoundNorCounted(String state) {
        if (state.equals("archived")) {
            NewCentre.move(slug, "publication", "published");
            NewCentre.move(slug, "publication", "archived");
        }
        List<String> filters = List.of(
                "q=" + word,
                "near=%s,30.123&radius=10".formatted(lon),
                "bbox=%1$s,30,%1$s,30.2".formatted(lon),
                "q=" + word + "&unit=00226",
                "q=" + word + "&formerUnit=006",
                "q=" + word + "&discipline=gastronomy",
                "q=" + word + "&sort=-createdAt");
        for (String filter : filters) {
            assertEquals(List.of(slug), found(Api::staff, filter), "staff see it: " + filter);
            for (Supplier<RequestSpecification> viewer : PUBLIC) {
                assertEquals(List.of(), found(viewer, filter), filter);
            }
        }
    }

    @Test
    void publishingShowsItAndArchivingHidesItAgain() {
        NewCentre.move(slug, "publication", "published");
        for (Supplier<RequestSpecification> viewer : PUBLIC) {
            assertEquals(List.of(slug), found(viewer, "q=" + word));
            assertEquals(
                    List.of(200, 200, 301),
                    Stream.of(id, slug, old)
                            .map(reference ->
                                    viewer.get().get("/v1/centres/" + reference).statusCode())
                            .toList());
        }
        NewCentre.move(slug, "publication", "archived");
        assertEquals(404, Api.nobody().get("/v1/centres/" + slug).statusCode());
        assertEquals(200, Api.staff().get("/v1/centres/" + slug).statusCode());
    }

    @Test
    void aResidentWhoWritesLearnsNothingOfIt() {
        String patch = "{\"lengthM\": 1}";
        for (String reference : List.of(slug, "khong-co-" + word)) {
            assertEquals(
                    Refusal.of(403, "forbidden"),
                    Refusal.in(Api.patch(Api.resident(), "/v1/centres/" + reference, "*", patch)));
        }
    }

    private static List<String> found(Supplier<RequestSpecification> viewer, String filter) {
        var page = viewer.get().get("/v1/centres?count=true&" + filter);
        assertEquals(Api.slugs(page).size(), Api.json(page).path("total").asInt());
        return Api.slugs(page);
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"\\w+\"", "");
    }
}
