package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

/** A change is made only to the state that its author has read [RFC 9110 section 13.1.1]. */
@QuarkusTest
class CentreIfMatchTest {

    private String slug;
    private String etag;

    @BeforeEach
    void makeACentre() {
        slug = NewCentre.named("Trung tâm có phiên bản").with("lengthM", 5).draft();
        etag = NewCentre.etag(slug);
    }

    @Test
    void aChangeNeedsIfMatch() {
        Response answer = Api.staff()
                .contentType(Api.MERGE_PATCH)
                .body("{\"lengthM\": 7}")
                .patch(path());
        assertEquals(428, Refusal.in(answer).status());
        assertEquals(5, read().path("lengthM").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"99.staff\"", "\"0.public\"", "W/\"0.staff\"", "0.staff", "\"\"", "nonsense"})
    void anotherETagIsStale(String ifMatch) {
        assertEquals(
                Refusal.of(412, "precondition-failed", "header If-Match stale"),
                Refusal.in(Api.patch(Api.staff(), path(), ifMatch, "{\"lengthM\": 7}")));
        assertEquals(5, read().path("lengthM").asInt());
    }

    @Test
    void anyETagOfAListWillDoAndSoWillAStar() {
        assertEquals(
                200,
                Api.patch(Api.staff(), path(), "\"old\", " + etag, "{\"lengthM\": 7}")
                        .statusCode());
        assertEquals(
                200, Api.patch(Api.staff(), path(), "*", "{\"lengthM\": 8}").statusCode());
    }

    @Test
    void aMoveMakesAnETagStale() {
        NewCentre.move(slug, "lifecycle", "approved");
        assertEquals(412, Refusal.in(patch("{\"lengthM\": 7}")).status());
        assertNotEquals(etag, NewCentre.etag(slug));
    }

    @Test
    void ofChangesAtTheSameMomentOneIsMade() throws Exception {
        Callable<Integer> change = () -> patch("{\"lengthM\": 7}").statusCode();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Integer> statuses = new ArrayList<>();
            for (var status : people.invokeAll(List.of(change, change, change, change, change, change))) {
                statuses.add(status.get());
            }
            assertEquals(
                    List.of(200, 412, 412, 412, 412, 412),
                    statuses.stream().sorted().toList());
        }
        assertEquals(1, read().path("version").asInt());
    }

    private Response patch(String patch) {
        return Api.patch(Api.staff(), path(), etag, patch);
    }

    private JsonNode read() {
        return Api.json(Api.staff().get(path()));
    }

    private String path() {
        return "/v1/centres/" + slug;
    }
}
