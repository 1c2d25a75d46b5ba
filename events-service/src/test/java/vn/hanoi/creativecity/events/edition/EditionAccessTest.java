package vn.hanoi.creativecity.events.edition;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.edition.Editions.PATH;
import static vn.hanoi.creativecity.events.edition.Editions.announced;
import static vn.hanoi.creativecity.events.edition.Editions.body;
import static vn.hanoi.creativecity.events.edition.Editions.tag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class EditionAccessTest {

    /** Whoever may not announce editions: nobody, residents, and the staff of other fields. */
    private static RequestSpecification viewer(String role) {
        return role.equals("nobody")
                ? InnerTokens.anonymous().request()
                : InnerTokens.viewer("someone").roles(role).request();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "idea_manager", "event_manager", "admin"})
    void everybodySeesAnAnnouncedEdition(String role) {
        int year = announced();

        viewer(role).get(PATH + "/" + year).then().statusCode(200).body("state", equalTo("announced"));
        viewer(role).get(PATH + "?year=" + year).then().body("items.year", equalTo(List.of(year)));
        viewer(role).get(PATH + "/" + year + "/transitions").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "juror", "centre_editor", "idea_manager"})
    void theOthersMayNotWrite(String role) {
        int year = announced();

        for (Response answer : writes(() -> viewer(role), year)) {
            answer.then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/forbidden"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "event_manager"})
    void thoseWhoRunTheFestivalMayWrite(String role) {
        int year = announced();

        List<Integer> statuses = writes(() -> viewer(role), year).stream()
                .map(Response::statusCode)
                .toList();

        assertEquals(List.of(201, 200, 200), statuses);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        int year = announced();
        List<Response> answers = new ArrayList<>(writes(() -> given(), year));
        answers.add(given().get(PATH));
        answers.add(given().get(PATH + "/" + year));
        answers.add(given().get(PATH + "/" + year + "/transitions"));
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

    private static List<Response> writes(Supplier<RequestSpecification> viewer, int year) {
        return List.of(
                viewer.get().contentType(ContentType.JSON).body(body()).post(PATH),
                viewer.get()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", tag(year))
                        .body("{}")
                        .patch(PATH + "/" + year),
                viewer.get()
                        .contentType(ContentType.JSON)
                        .body(Map.of("state", "cancelled"))
                        .post(PATH + "/" + year + "/transitions"));
    }
}
