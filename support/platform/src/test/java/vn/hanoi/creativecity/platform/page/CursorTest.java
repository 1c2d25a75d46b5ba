package vn.hanoi.creativecity.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Api;

/** A cursor comes back as it was given, or is refused: nothing that somebody writes by hand reaches the database as SQL. */
@QuarkusTest
class CursorTest {

    private final Pieces pieces;

    CursorTest(Pieces pieces) {
        this.pieces = pieces;
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "W10", "W10=", "WyJhIl0", "!!", "e30", "%00", "bnVsbA", "WzEsMiwz"})
    void whatIsNoCursorIsMalformed(String cursor) {
        String problem =
                Api.anonymous().get("/v1/pieces?list=x&cursor=" + cursor).problem();

        assertEquals(
                "400 invalid-parameter parameter cursor "
                        + (cursor.equals("%00") ? "unusable_text" : "malformed_cursor"),
                problem);
    }

    @Test
    void aCursorCannotBeTooLong() {
        assertEquals(
                "400 invalid-parameter parameter cursor length",
                Api.anonymous()
                        .get("/v1/pieces?list=x&cursor=" + "a".repeat(2001))
                        .problem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | [\"BINDING\",\"ten\",\"ID\"]",
                "number | [\"BINDING\",\"1.5\",\"ID\"]",
                "number | [\"BINDING\",\"99999999999\",\"ID\"]",
                "number | [\"BINDING\",\"1\",\"1-1-1-1-1\"]",
                "number | [\"BINDING\",\"1\",null]",
                "number | [\"BINDING\",\"1\"]",
                "number | [\"BINDING\",\"1\",\"ID\",\"1\"]",
                "number | [\"BINDING\",[1],\"ID\"]",
                "number | {\"BINDING\":\"ID\"}",
                "weight | [\"BINDING\",\"heavy\",\"ID\"]",
                "madeAt | [\"BINDING\",\"yesterday\",\"ID\"]",
                "madeAt | [\"BINDING\",\"infinity\",\"ID\"]",
                "madeAt | [\"BINDING\",\"+99999-01-01T00:00:00Z\",\"ID\"]",
                "name   | [\"BINDING\",\"a\\u0000b\",\"ID\"]"
            })
    void aForgedKeyIsMalformed(String sort, String forged) throws SQLException {
        assertEquals("400 invalid-parameter parameter cursor malformed_cursor", askedWith(sort, forged));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | [\"BINDING\",\"٣\",\"ID\"]",
                "weight | [\"BINDING\",\"1e400\",\"ID\"]",
                "weight | [\"BINDING\",\"NaN\",\"ID\"]",
                "name   | [\"BINDING\",\"'); drop table piece; --\",\"ID\"]"
            })
    void aForgedKeyOfTheRightTypeOnlyLeadsElsewhere(String sort, String forged) throws SQLException {
        assertEquals("200", askedWith(sort, forged).substring(0, 3));
    }

    @Test
    void anotherBindingIsAnotherList() throws SQLException {
        assertEquals(
                "400 invalid-parameter parameter cursor cursor_of_another_list",
                askedWith("number", "[\"000000000000\",\"1\",\"ID\"]"));
        assertEquals(
                "400 invalid-parameter parameter cursor cursor_of_another_list",
                askedWith("number", "[null,\"1\",\"ID\"]"));
    }

    private String askedWith(String sort, String forged) throws SQLException {
        String query = "/v1/pieces?limit=1&sort=" + sort + "&list=" + pieces.random(new Random(1), 2);
        String next = Api.anonymous().get(query).json().path("next").asText();
        String[] own = new String(
                        Base64.getUrlDecoder().decode(next.replaceAll(".*cursor=", "")), StandardCharsets.UTF_8)
                .split("\"");
        String cursor = forged.replace("BINDING", own[1]).replace("ID", own[own.length - 2]);
        return Api.anonymous()
                .get(query + "&cursor="
                        + Base64.getUrlEncoder()
                                .encodeToString(cursor.getBytes(StandardCharsets.UTF_8))
                                .replace("=", ""))
                .problem();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=number&limit=1&list=", "sort=-name&limit=1&list=", "limit=1&number=1&list="})
    void aCursorBelongsToItsFilterAndSort(String otherQuery) throws SQLException {
        String list = pieces.random(new Random(1), 3);
        String cursor = cursor(page(list, "limit=1&sort=name"));

        assertEquals(
                "400 invalid-parameter parameter cursor cursor_of_another_list",
                Api.anonymous()
                        .get("/v1/pieces?" + otherQuery + list + "&cursor=" + cursor)
                        .problem());
        assertEquals(
                "400 invalid-parameter parameter cursor cursor_of_another_list",
                Api.anonymous()
                        .get("/v1/pieces?sort=name&list=another&cursor=" + cursor)
                        .problem());
    }

    @Test
    void aCursorGoesOnWithAnotherLimit() throws SQLException {
        String list = pieces.random(new Random(1), 5);
        String cursor = cursor(page(list, "limit=2"));

        assertEquals(
                3,
                page(list, "limit=100&count=true&cursor=" + cursor)
                        .path("items")
                        .size());
    }

    private JsonNode page(String list, String query) {
        return Api.anonymous().get("/v1/pieces?" + query + "&list=" + list).json();
    }

    private static String cursor(JsonNode page) {
        return page.path("next").asText().replaceAll(".*cursor=", "");
    }
}
