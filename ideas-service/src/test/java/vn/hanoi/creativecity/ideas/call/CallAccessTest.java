package vn.hanoi.creativecity.ideas.call;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.body;
import static vn.hanoi.creativecity.ideas.call.Calls.draft;
import static vn.hanoi.creativecity.ideas.call.Calls.published;
import static vn.hanoi.creativecity.ideas.call.Calls.tag;
import static vn.hanoi.creativecity.ideas.call.Calls.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CallAccessTest {

    /** Whoever may not make calls: nobody, residents, and the staff of other fields. */
    private static RequestSpecification viewer(String role) {
        return role.equals("nobody")
                ? InnerTokens.anonymous().request()
                : InnerTokens.viewer("someone").roles(role).request();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "juror", "centre_editor", "event_manager"})
    void aDraftDoesNotExistForTheOthers(String role) {
        String word = unique();
        String centre = unique();
        String draft = draft("centre", centre, "name", Map.of("vi", word));
        String published = published("centre", centre, "name", Map.of("vi", word));

        for (String query : List.of("centre=" + centre, "q=" + word, "centre=" + centre + "&state=draft,published")) {
            viewer(role)
                    .get(PATH + "?count=true&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.slug", equalTo(List.of(published)))
                    .body("total", equalTo(1));
        }
        for (String path : List.of("/" + draft, "/" + draft + "/transitions")) {
            viewer(role)
                    .get(PATH + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", equalTo("Không có đợt kêu gọi “" + draft + "”."))
                    .body("errors.parameter", equalTo(List.of("call")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "idea_manager"})
    void theMakersSeeDrafts(String role) {
        String centre = unique();
        String draft = draft("centre", centre);

        viewer(role).get(PATH + "/" + draft).then().statusCode(200);
        viewer(role).get(PATH + "?centre=" + centre).then().body("items.slug", equalTo(List.of(draft)));
        viewer(role).get(PATH + "/" + draft + "/transitions").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "juror", "centre_editor", "event_manager"})
    void theOthersMayNotWrite(String role) {
        String call = published();

        for (Response answer : writes(viewer(role), viewer(role), viewer(role), call)) {
            answer.then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/forbidden"));
        }
    }

    @Test
    void anAdministratorMayWrite() {
        String call = published();

        List<Integer> statuses = writes(viewer("admin"), viewer("admin"), viewer("admin"), call).stream()
                .map(Response::statusCode)
                .toList();

        assertEquals(List.of(201, 200, 200), statuses);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        String call = published();
        var answers = new ArrayList<>(writes(given(), given(), given(), call));
        answers.add(given().get(PATH));
        answers.add(given().get(PATH + "/" + call));
        answers.add(given().get(PATH + "/" + call + "/transitions"));
        answers.add(InnerTokens.viewer("an").forged().request().get(PATH));
        answers.add(InnerTokens.viewer("an").expired().request().get(PATH));
        answers.add(InnerTokens.viewer("an").audience("others").request().get(PATH));

        for (Response answer : answers) {
            answer.then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer")
                    .body("type", equalTo("/problems/unauthorized"));
        }
    }

    private static List<Response> writes(
            RequestSpecification creator, RequestSpecification changer, RequestSpecification mover, String call) {
        return List.of(
                creator.contentType(ContentType.JSON).body(body()).post(PATH),
                changer.contentType("application/merge-patch+json")
                        .header("If-Match", tag(call))
                        .body("{}")
                        .patch(PATH + "/" + call),
                mover.contentType(ContentType.JSON)
                        .body(Map.of("state", "completed"))
                        .post(PATH + "/" + call + "/transitions"));
    }
}
