package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.testing.Database;

/** Centres that are a part of others, and centres that go on with what a closed one did. */
@QuarkusTest
class CentreFamilyTest {

    private static final Refusal CYCLE = Refusal.of(422, "invalid-content", "pointer /parent cycle");

    @Test
    void aPartNamesItsParentAndIsListedUnderIt() {
        String parent = centre().published();
        String part = centre().with("parent", parent).published();
        centre().published();

        JsonNode read = Api.json(Api.nobody().get("/v1/centres/" + part));
        assertEquals(parent, read.at("/parent/slug").asText());
        for (String reference : List.of(parent, read.at("/parent/id").asText())) {
            assertEquals(List.of(part), parts(reference));
        }
        assertEquals(
                200,
                Api.patch(Api.staff(), path(part), "*", "{\"parent\": null}").statusCode());
        assertEquals(List.of(), parts(parent));
    }

    @Test
    void aParentThatIsNotSeenIsNeitherShownNorFound() {
        String parent = centre().draft();
        String part = centre().with("parent", parent).published();

        Response seen = Api.nobody().get(path(part));
        assertEquals(false, Api.json(seen).has("parent"));
        assertEquals(List.of(), parts(parent));
        assertEquals(
                parent, Api.json(Api.staff().get(path(part))).at("/parent/slug").asText());

        NewCentre.move(parent, "publication", "published");
        Response later =
                Api.nobody().header("If-None-Match", seen.header("ETag")).get(path(part));
        assertEquals(200, later.statusCode(), "what is shown has changed");
        assertNotEquals(seen.header("ETag"), later.header("ETag"));
        assertEquals(List.of(part), parts(parent));
    }

    @Test
    void parentsMakeNoCircle() {
        String a = centre().draft();
        String b = centre().with("parent", a).draft();
        String c = centre().with("parent", b).draft();

        assertEquals(CYCLE, Refusal.in(setParent(a, c)));
        assertEquals(CYCLE, Refusal.in(setParent(a, a)));
        assertEquals(CYCLE, Refusal.in(setParent(b, c)));
        JsonNode vietnamese = Api.json(setParent(a, c));
        JsonNode english =
                Api.json(Api.patch(Api.staff().header("Accept-Language", "en"), path(a), "*", Map.of("parent", c)));
        assertEquals(
                "Trung tâm mẹ không thể là chính trung tâm này hoặc thuộc về nó.",
                vietnamese.at("/errors/0/message").asText());
        assertEquals(
                "The parent cannot be the centre itself, nor belong to it.",
                english.at("/errors/0/message").asText());
        assertEquals(false, Api.json(Api.staff().get(path(a))).has("parent"));
        assertEquals(200, setParent(c, a).statusCode());
    }

    @RepeatedTest(5)
    void norDoTwoThatAreTiedAtOnce() throws Exception {
        String a = centre().draft();
        String b = centre().draft();

        assertEquals(List.of(200, 422), atOnce(() -> setParent(a, b), () -> setParent(b, a)));
        assertEquals(
                1, Database.count("select count(*) from centre where slug in (?, ?) and parent_id is not null", a, b));
    }

    @Test
    void aClosedCentreNamesItsSuccessor() {
        String next = centre().published();
        String old = centre().published();

        Response closed = close(old, next);
        assertEquals(200, closed.statusCode(), closed::asString);
        assertEquals(next, Api.json(closed).at("/successor/slug").asText());
        assertEquals(
                next,
                Api.json(Api.nobody().get(path(old))).at("/successor/slug").asText());
        NewCentre.move(next, "publication", "archived");
        assertEquals(false, Api.json(Api.nobody().get(path(old))).has("successor"), "it is not seen any more");
    }

    @Test
    void onlyAnOpenCentreOtherThanItselfFollows() {
        String closed = centre().draft();
        assertEquals(200, close(closed, null).statusCode());
        String old = centre().draft();

        assertEquals(refusal("itself"), Refusal.in(close(old, old)));
        assertEquals(refusal("closed"), Refusal.in(close(old, closed)));
        assertEquals(refusal("unknown_reference"), Refusal.in(close(old, "khong-co")));
        assertEquals(
                refusal("only_when_closing"),
                Refusal.in(Api.post(
                        Api.staff(),
                        path(old) + "/transitions",
                        Map.of("lifecycle", "approved", "successor", closed))));
        assertEquals(
                "proposed",
                Api.json(Api.staff().get(path(old))).path("lifecycle").asText());
        assertEquals(List.of(), Api.values(Api.staff().get(path(old) + "/transitions"), "to"));
    }

    @RepeatedTest(5)
    void twoThatCloseAtOnceDoNotFollowEachOther() throws Exception {
        String a = centre().draft();
        String b = centre().draft();

        assertEquals(List.of(200, 422), atOnce(() -> close(a, b), () -> close(b, a)));
    }

    private static Refusal refusal(String code) {
        return Refusal.of(422, "invalid-content", "pointer /successor " + code);
    }

    private static List<Integer> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .sorted()
                    .toList();
        }
    }

    private static Response close(String slug, String successor) {
        Map<String, String> move = successor == null
                ? Map.of("lifecycle", "closed")
                : Map.of("lifecycle", "closed", "successor", successor);
        return Api.post(Api.staff(), path(slug) + "/transitions", move);
    }

    private static Response setParent(String slug, String parent) {
        return Api.patch(Api.staff(), path(slug), "*", Map.of("parent", parent));
    }

    private static List<String> parts(String parent) {
        return Api.slugs(Api.nobody().get("/v1/centres?parent=" + parent));
    }

    private static String path(String slug) {
        return "/v1/centres/" + slug;
    }

    private static NewCentre centre() {
        return NewCentre.named("Gia đình " + NewCentre.word());
    }
}
