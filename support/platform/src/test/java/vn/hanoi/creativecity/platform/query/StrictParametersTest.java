package vn.hanoi.creativecity.platform.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;

@QuarkusTest
class StrictParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text=Đồ+gốm                  | {\"text\":\"Đồ gốm\"}",
                "text=a%2Cb                   | {\"text\":\"a,b\"}",
                "number=-5                    | {\"number\":-5}",
                "large=9007199254740991       | {\"large\":9007199254740991}",
                "flag=true                    | {\"flag\":true}",
                "flag=false                   | {\"flag\":false}",
                "id=0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70 | {\"id\":\"0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70\"}",
                "day=2026-11-22               | {\"day\":\"2026-11-22\"}",
                "at=2026-11-22T08:30:00Z      | {\"at\":\"2026-11-22T08:30:00Z\"}",
                "at=2026-11-22T15:30:00%2B07:00 | {\"at\":\"2026-11-22T08:30:00Z\"}",
                "mesh=very_coarse             | {\"mesh\":\"very_coarse\"}",
                "meshes=fine,very_coarse      | {\"meshes\":[\"fine\",\"very_coarse\"]}",
                "meshes=fine%2Cfine           | {\"meshes\":[\"fine\",\"fine\"]}",
                "numbers=3,1                  | {\"numbers\":[3,1]}",
                "texts=a,b%20c                | {\"texts\":[\"a\",\"b c\"]}"
            })
    void aValueOfItsTypeIsRead(String query, String filter) {
        Answer answer = Api.anonymous()
                .get("/v1/sieves?"
                        + query.replace("Đ", "%C4%90").replace("ồ", "%E1%BB%93").replace("ố", "%E1%BB%91"));

        var read = answer.json().path("filter");
        String name = query.substring(0, query.indexOf('='));
        assertEquals(filter, "{\"" + name + "\":" + read.path(name) + "}");
    }

    @Test
    void aParameterBesideTheRecordIsKnownToo() {
        assertEquals(
                7,
                Api.anonymous().get("/v1/sieves?beside=7").json().path("beside").asInt());
        assertEquals("400 invalid-parameter parameter beside wrong_type", problem("beside=x"));
    }

    @ParameterizedTest
    @CsvSource({
        "number=x, number wrong_type",
        "number=, number empty",
        "number=1.0, number wrong_type",
        "number=99999999999, number wrong_type",
        "large=99999999999999999999, large wrong_type",
        "flag=yes, flag wrong_type",
        "flag=TRUE, flag wrong_type",
        "flag=, flag empty",
        "id=x, id wrong_type",
        "id=1-1-1-1-1, id wrong_type",
        "day=22/11/2026, day wrong_type",
        "day=2026-02-30, day wrong_type",
        "day=+999999999-01-01, day wrong_type",
        "at=2026-11-22, at wrong_type",
        "at=%2B999999999-01-01T00:00:00Z, at wrong_type",
        "at=2026-11-22T15:30:00+07:00, at wrong_type",
        "mesh=coarse, mesh unknown_value",
        "mesh=FINE, mesh unknown_value",
        "mesh=, mesh empty",
        "'meshes=fine,coarse', meshes unknown_value",
        "'meshes=fine,', meshes unknown_value",
        "'numbers=1,x', numbers wrong_type",
        "colour=red, colour unknown_parameter",
        "Text=a, Text unknown_parameter",
        "text=a&text=a, text repeated_parameter",
        "text=a;text=b, text repeated_parameter",
        "meshes=fine&meshes=fine, meshes repeated_parameter",
        "text=, text empty",
        "meshes=, meshes empty",
        "text=a%00b, text unusable_text",
        "text=%1b, text unusable_text",
        "text=%c3%28, text unusable_text",
        "text=%ff, text unusable_text",
        "text=%ed%a0%bc, text unusable_text",
        "texts=a%00, texts unusable_text"
    })
    void whatIsNotDeclaredIsRefusedByName(String query, String error) {
        assertEquals("400 invalid-parameter parameter " + error, problem(query));
    }

    @Test
    void aNameThatCannotBeRepeatedIsLeftOut() {
        assertEquals("400 invalid-parameter parameter  unknown_parameter", problem("a%00b=1"));
        assertEquals("400 invalid-parameter parameter  unknown_parameter", problem("a".repeat(101) + "=1"));
    }

    @Test
    void everyMistakeIsNamedInTheOrderOfTheAlphabet() {
        assertEquals(
                "400 invalid-parameter parameter colour unknown_parameter, parameter flag wrong_type, "
                        + "parameter number repeated_parameter",
                problem("number=1&number=2&flag=x&colour=red"));
    }

    @Test
    void aFilterTakesTwentyValues() {
        String twenty = "1,".repeat(19) + "1";

        assertEquals(
                20,
                Api.anonymous()
                        .get("/v1/sieves?numbers=" + twenty)
                        .json()
                        .path("filter")
                        .path("numbers")
                        .size());
        assertEquals("400 invalid-parameter parameter numbers wrong_type", problem("numbers=" + twenty + ",1"));
    }

    @Test
    void theMessageNamesWhatThereIs() {
        Api api = Api.anonymous().inEnglish();

        assertEquals(
                "This operation has no such parameter; it has: at, beside, day, flag, id, large, mesh, meshes, number, "
                        + "numbers, text, texts.",
                api.get("/v1/sieves?colour=red").json().path("detail").asText());
        assertEquals(
                "This operation takes no parameters.",
                api.get("/v1/sieves/a?colour=red").json().path("detail").asText());
        assertEquals(
                "Must be one of: fine, very_coarse.",
                api.get("/v1/sieves?mesh=x").json().path("detail").asText());
        assertEquals(
                "At most 20 values.",
                api.get("/v1/sieves?numbers=1" + ",1".repeat(20))
                        .json()
                        .path("detail")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%ff", "%ed%a0%bc", "%1b"})
    void nothingHasSuchAName(String sieve) {
        assertEquals(
                "404 not-found parameter sieve unusable_text",
                Api.anonymous().get("/v1/sieves/" + sieve).problem());
    }

    private static String problem(String query) {
        return Api.anonymous().get("/v1/sieves?" + query).problem();
    }
}
