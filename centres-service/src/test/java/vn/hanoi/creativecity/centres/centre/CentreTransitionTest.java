package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.testing.Database;

@QuarkusTest
class CentreTransitionTest {

    @ParameterizedTest
    @EnumSource
    void fromEachStateOfTheWorldOnlyItsNextOnesAreReached(Lifecycle from) {
        for (Lifecycle to : Lifecycle.values()) {
            String slug = draftIn("lifecycle", from);
            check(NewCentre.move(slug, "lifecycle", wire(to)), StateTablesTest.LIFECYCLE.get(from), to);
            assertEquals(
                    StateTablesTest.LIFECYCLE.get(from).contains(to) ? wire(to) : wire(from),
                    read(slug).path("lifecycle").asText());
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromEachStateOfPublicationOnlyItsNextOnesAreReached(Publication from) {
        for (Publication to : Publication.values()) {
            String slug = draftIn("publication", from);
            check(NewCentre.move(slug, "publication", wire(to)), StateTablesTest.PUBLICATION.get(from), to);
            assertEquals(
                    StateTablesTest.PUBLICATION.get(from).contains(to) ? wire(to) : wire(from),
                    read(slug).path("publication").asText());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCentreNamesTheStatesThatItCanMoveTo(Lifecycle state) {
        String slug = draftIn("lifecycle", state);
        assertEquals(
                wire(StateTablesTest.LIFECYCLE.get(state)),
                texts(read(slug).path("allowedTransitions").path("lifecycle")));
        assertEquals(
                List.of("published"),
                texts(read(slug).path("allowedTransitions").path("publication")));
    }

    @Test
    void aRefusalNamesTheStatesThatArePossible() {
        String slug = NewCentre.named("Trung tâm đề xuất").draft();
        Response refusal = Api.post(
                Api.staff().header("Accept-Language", "en"),
                "/v1/centres/" + slug + "/transitions",
                Map.of("lifecycle", "operating"));
        assertEquals(Refusal.of(409, "transition-not-allowed"), Refusal.in(refusal));
        assertEquals(
                "proposed cannot become operating; from proposed it can become: approved, closed.",
                Api.json(refusal).path("detail").asText());
    }

    @Test
    void theHistoryTellsEveryMoveWithItsGroundsTheOldestFirst() {
        String slug = NewCentre.named("Trung tâm có lịch sử").draft();
        assertEquals(List.of(), history(slug));
        Api.post(
                Api.staff(),
                "/v1/centres/" + slug + "/transitions",
                Map.of(
                        "lifecycle", "approved",
                        "effectiveOn", "2022-04-30",
                        "reason", "Theo kế hoạch",
                        "document", "102/KH-UBND"));
        NewCentre.move(slug, "publication", "published");
        NewCentre.move(slug, "lifecycle", "suspended");
        assertEquals(
                List.of(
                        "lifecycle proposed approved 2022-04-30 Theo kế hoạch 102/KH-UBND",
                        "publication draft published   "),
                history(slug));
    }

    @Test
    void theHistoryKeepsWhoMovedIt() {
        String slug = NewCentre.named("Trung tâm do An chuyển").draft();
        NewCentre.move(slug, "lifecycle", "approved");
        assertEquals(
                List.of("an"),
                Database.rows(
                        "select actor from transition join centre on centre.id = resource_id where slug = ?", slug));
    }

    @Test
    void aMoveCountsTheVersionUp() {
        String slug = NewCentre.named("Trung tâm lên phiên bản").draft();
        String before = NewCentre.etag(slug);
        Response moved = NewCentre.move(slug, "lifecycle", "approved");
        assertNotEquals(before, moved.header("ETag"));
        assertEquals(moved.header("ETag"), NewCentre.etag(slug));
        assertEquals(read(slug), Api.json(moved));
    }

    @Test
    void exactlyOneStateMovesAtATime() {
        String slug = NewCentre.named("Trung tâm chuyển một lần").draft();
        for (Map<String, String> body :
                List.of(Map.<String, String>of(), Map.of("lifecycle", "approved", "publication", "published"))) {
            assertEquals(
                    Refusal.of(422, "invalid-content", "pointer  exactly_one"),
                    Refusal.in(Api.post(Api.staff(), "/v1/centres/" + slug + "/transitions", body)));
        }
        assertEquals(List.of(), history(slug));
    }

    private static <S extends Enum<S>> void check(Response answer, List<S> possible, S wanted) {
        if (possible.contains(wanted)) {
            assertEquals(200, answer.statusCode(), answer::asString);
        } else {
            assertEquals(Refusal.of(409, "transition-not-allowed"), Refusal.in(answer));
        }
    }

    /** A fresh draft, set to a state without the moves that lead there. */
    private static String draftIn(String state, Enum<?> value) {
        String slug = NewCentre.named("Trung tâm đang ở một trạng thái").draft();
        Database.change("update centre set " + state + " = ? where slug = ?", value.name(), slug);
        return slug;
    }

    private static List<String> history(String slug) {
        List<String> moves = new ArrayList<>();
        Api.json(Api.staff().get("/v1/centres/" + slug + "/transitions"))
                .path("items")
                .forEach(move -> moves.add(String.join(
                        " ",
                        Stream.of("state", "from", "to", "effectiveOn", "reason", "document")
                                .map(field -> move.path(field).asText())
                                .toList())));
        return moves;
    }

    private static JsonNode read(String slug) {
        return Api.json(Api.staff().get("/v1/centres/" + slug));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> wire(List<? extends Enum<?>> states) {
        return states.stream().map(CentreTransitionTest::wire).toList();
    }

    private static String wire(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
