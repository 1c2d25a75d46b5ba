package vn.hanoi.creativecity.systemtests.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a": 1}                    | {"a":1}
                    {"a": 1, …}                 | {"a":1,"b":2}
                    {"a": {…}, …}               | {"a":{"c":[]},"b":2}
                    [1, …]                      | [1,2,3]
                    […]                         | []
                    {"a": "x…"}                 | {"a":"xyz"}
                    {"a": "…"}                  | {"a":""}
                    {"a": "x \\" {…"}           | {"a":"x \\" {y"}
                    """)
    void whatIsShownIsThere(String shown, String answer) throws JsonProcessingException {
        assertEquals(Optional.empty(), ShownJson.difference(shown, answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a": 1}      | {"a":2}         | /a: 1 is shown, 2 was found
                    {"a": 1}      | {"a":"1"}       | /a: 1 is shown, "1" was found
                    {"a": 1}      | {"a":1,"b":2}   | /b is there, but not shown
                    {"a": 1, …}   | {"b":2}         | /a is shown, but not there
                    [1]           | [1,2]           | : 1 are shown, 2 were found
                    [1, 2, …]     | [1]             | : 2 are shown, 1 were found
                    {"a": [{"b": "x…"}]} | {"a":[{"b":"yx"}]} | /a/0/b: "x…" is shown, "yx" was found
                    """)
    void whatIsNotThereIsNamed(String shown, String answer, String difference) throws JsonProcessingException {
        assertEquals(Optional.of(difference), ShownJson.difference(shown, answer));
    }

    @Test
    void anEllipsisStandsForLinesToo() {
        assertEquals(true, ShownJson.matches("a…c", "a\nb\nc"));
        assertEquals(false, ShownJson.matches("a…c", "a\nb"));
    }
}
