package vn.hanoi.creativecity.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;

/** What cannot be read is a 400 that names the place and says nothing of Java. Each row: the body, then pointer and code. */
@QuarkusTest
class JsonBodyTest {

    static Stream<String[]> textsThatAreNoJson() {
        return rows("""
                {                              | body invalid_json
                {"title":"a"                   | /title invalid_json
                {"title":}                     | /title invalid_json
                {"rows":[{"label":"a" "b":1}]} | /rows/0/label invalid_json
                {"title":"a",}                 | /title invalid_json
                {'title':"a"}                  | body invalid_json
                {"title":'a'}                  | /title invalid_json
                {"area":NaN}                   | /area invalid_json
                {"places":01}                  | /places invalid_json
                title=a                        | body invalid_json
                // a                           | body invalid_json
                {"title":"a"} x                | body invalid_json
                {"title":"a"} {}               | body invalid_json
                {"title":"a"} null             | body invalid_json
                {"title":"a","title":"b"}      | /title duplicate_field
                {"head":{"label":1,"label":2}} | /head/label wrong_type
                {"head":{"label":"","label":"b"}} | /head/label duplicate_field
                {"extra":{"a":[{"b":1,"b":2}]}}   | /extra/a/0/b duplicate_field
                """);
    }

    static Stream<String[]> fieldsThatDoNotExist() {
        return rows("""
                {"titel":"a"}                         | /titel unknown_field
                {"head":{"label":"a","places":1,"x":1}} | /head/x unknown_field
                {"rows":[{"label":"a","places":1},{"y":1}]} | /rows/1/places wrong_type
                {"rows":[{"label":"a","places":1,"y":1}]} | /rows/0/y unknown_field
                {"a/b~c":1}                           | /a~1b~0c unknown_field
                """);
    }

    static Stream<String[]> valuesOfAnotherType() {
        return rows("""
                []                    | body wrong_type
                "a"                   | body wrong_type
                5                     | body wrong_type
                {"title":5}           | /title wrong_type
                {"title":5.5}         | /title wrong_type
                {"title":true}        | /title wrong_type
                {"title":[]}          | /title wrong_type
                {"title":{}}          | /title wrong_type
                {"places":"5"}        | /places wrong_type
                {"places":""}         | /places wrong_type
                {"places":" "}        | /places wrong_type
                {"places":"\\t"}       | /places wrong_type
                {"views":" "}         | /views wrong_type
                {"area":" "}          | /area wrong_type
                {"open":" "}          | /open wrong_type
                {"price":" "}         | /price wrong_type
                {"price":"1.5"}       | /price wrong_type
                {"places":5.0}        | /places wrong_type
                {"places":5.5}        | /places wrong_type
                {"places":true}       | /places wrong_type
                {"places":[5]}        | /places wrong_type
                {"places":3000000000} | /places out_of_range
                {"views":10000000000000000000} | /views out_of_range
                {"area":"1.5"}        | /area wrong_type
                {"area":"NaN"}        | /area wrong_type
                {"area":"Infinity"}   | /area wrong_type
                {"area":1e999}        | /area out_of_range
                {"area":false}        | /area wrong_type
                {"open":"true"}       | /open wrong_type
                {"open":1}            | /open wrong_type
                {"open":""}           | /open wrong_type
                {"day":"22/11/2026"}  | /day wrong_type
                {"day":"2026-02-30"}  | /day wrong_type
                {"day":"2026-11-22T00:00:00Z"} | /day wrong_type
                {"day":"+12026-11-22"} | /day wrong_type
                {"day":""}            | /day wrong_type
                {"day":20260101}      | /day wrong_type
                {"day":[2026,11,22]}  | /day wrong_type
                {"at":"2026-11-22"}   | /at wrong_type
                {"at":"2026-11-22T08:30:00"} | /at wrong_type
                {"at":"1700000000"}   | /at wrong_type
                {"at":"-0044-03-15T00:00:00Z"} | /at wrong_type
                {"at":"+10000-01-01T00:00:00Z"} | /at wrong_type
                {"at":""}             | /at wrong_type
                {"at":1700000000}     | /at wrong_type
                {"at":1700000000.5}   | /at wrong_type
                {"id":"x"}            | /id wrong_type
                {"id":""}             | /id wrong_type
                {"id":"1-1-1-1-1"}    | /id wrong_type
                {"id":"AAAAAAAAAAAAAAAAAAAAAA=="} | /id wrong_type
                {"id":5}              | /id wrong_type
                {"kind":"poster"}     | /kind unknown_value
                {"kind":"NOTE"}       | /kind unknown_value
                {"kind":""}           | /kind unknown_value
                {"kind":0}            | /kind unknown_value
                {"kind":"0"}          | /kind unknown_value
                {"kind":[]}           | /kind wrong_type
                {"rows":{}}           | /rows wrong_type
                {"rows":""}           | /rows wrong_type
                {"rows":[5]}          | /rows/0 wrong_type
                {"head":[]}           | /head wrong_type
                {"head":""}           | /head wrong_type
                {"head":{"label":"a","places":null}} | /head/places wrong_type
                {"head":{"label":"a"}} | /head/places wrong_type
                {"labels":[]}         | /labels wrong_type
                {"labels":{"a":5}}    | /labels/a wrong_type
                {"tags":"a"}          | /tags wrong_type
                {"tags":["a",5]}      | /tags/1 wrong_type
                """);
    }

    @ParameterizedTest
    @MethodSource({"textsThatAreNoJson", "fieldsThatDoNotExist", "valuesOfAnotherType"})
    void theProblemNamesThePlace(String body, String place) {
        Answer answer = Api.anonymous().post("/v1/sheets", body);

        assertEquals("400 malformed-request " + place, answer.problem());
        assertFalse(answer.text().matches("(?s).*(java|jackson|Exception|Sheet|record).*"), answer.text());
    }

    @Test
    void theMessageSaysWhatIsExpectedInTheLanguageOfTheReader() {
        String body = "{\"kind\":\"poster\"}";

        assertEquals(
                "Phải là một trong: note, wall_sheet.",
                Api.anonymous().post("/v1/sheets", body).json().path("detail").asText());
        assertEquals(
                "Must be one of: note, wall_sheet.",
                Api.anonymous()
                        .inEnglish()
                        .post("/v1/sheets", body)
                        .json()
                        .path("detail")
                        .asText());
    }

    @Test
    void whatIsWrittenAsTheContractSaysComesBackAsItWas() throws JsonProcessingException {
        String body = """
                {"title":"Hội chợ\\n","places":5,"views":9007199254740991,"area":1.5,"open":true,"day":"2026-11-22",\
                "at":"2026-11-22T08:30:00.123456Z","id":"0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70","kind":"wall_sheet",\
                "rows":[{"label":"a","places":1}],"head":{"label":"b","places":2},"labels":{"a":"🌚"},"tags":["x"],\
                "extra":{"a":[null,1.5,"b"]}}""";

        Answer answer = Api.anonymous().post("/v1/sheets", body);

        assertEquals(200, answer.status());
        assertEquals(new ObjectMapper().readTree(body), answer.json());
    }

    @Test
    void anInstantIsKeptInUtcToTheMicrosecond() {
        Answer answer =
                Api.anonymous().post("/v1/sheets", "{\"title\":\"a\",\"at\":\"2026-11-22T15:30:00.123456789+07:00\"}");

        assertEquals("2026-11-22T08:30:00.123456Z", answer.json().path("at").asText());
    }

    private static Stream<String[]> rows(String table) {
        return table.lines().map(row -> row.split(" +\\| "));
    }
}
