package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;

@QuarkusTest
class ConditionalReadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/centres/khong-gian-di-bo-van-mieu",
                "/v1/centres/khong-gian-di-bo-thanh-co-son-tay/transitions",
                "/v1/administrative-units/09877",
                "/v1/administrative-units?limit=3",
                "/v1/organisations/sovico",
                "/v1/organisations?q=unesco"
            })
    void whoHasThePresentStateGetsNothingNew(String path) {
        Response first = Api.nobody().get(path);
        assertEquals(200, first.statusCode());
        String etag = first.header("ETag");
        assertEquals('"', etag.charAt(0));
        for (String known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
            Response again = Api.nobody().header("If-None-Match", known).get(path);
            assertEquals(304, again.statusCode(), known);
            assertEquals(etag, again.header("ETag"));
            assertEquals(0, again.asByteArray().length);
        }
        Response other = Api.nobody().header("If-None-Match", "\"other\"").get(path);
        assertEquals(200, other.statusCode());
        assertEquals(Api.json(first), Api.json(other));
    }

    @Test
    void aChangeGivesAnotherTagToTheCentreAndToItsLists() {
        String word = NewCentre.word();
        String slug = NewCentre.named("Đổi thẻ " + word).draft();
        String list = "/v1/centres?q=" + word;
        String listed = Api.staff().get(list).header("ETag");
        String read = NewCentre.etag(slug);
        NewCentre.move(slug, "lifecycle", "approved");
        assertEquals(
                200,
                Api.staff()
                        .header("If-None-Match", read)
                        .get("/v1/centres/" + slug)
                        .statusCode());
        assertEquals(200, Api.staff().header("If-None-Match", listed).get(list).statusCode());
    }

    @Test
    void staffAndThePublicHaveDifferentTags() {
        String path = "/v1/centres/khong-gian-di-bo-van-mieu";
        assertNotEquals(
                Api.nobody().get(path).header("ETag"), Api.staff().get(path).header("ETag"));
    }

    @Test
    void answersSayWhoMayKeepThem() {
        String path = "/v1/centres/khong-gian-di-bo-van-mieu";
        assertEquals("public, no-cache", Api.nobody().get(path).header("Cache-Control"));
        assertEquals("private, no-cache", Api.staff().get(path).header("Cache-Control"));
        assertEquals("no-store", Api.nobody().get("/v1/centres/khong-co").header("Cache-Control"));
        assertEquals("Accept, Authorization, X-API-Key", Api.nobody().get(path).header("Vary"));
    }

    @Test
    void headSaysWhatGetWouldWithoutTheBody() {
        for (String path : List.of("/v1/centres/khong-gian-di-bo-van-mieu", "/v1/administrative-units?limit=3")) {
            Response head = Api.nobody().head(path);
            assertEquals(200, head.statusCode());
            assertEquals(0, head.asByteArray().length);
            assertEquals(Api.nobody().get(path).header("ETag"), head.header("ETag"));
        }
    }
}
