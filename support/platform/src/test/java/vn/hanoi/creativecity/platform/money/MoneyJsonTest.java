package vn.hanoi.creativecity.platform.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;

@QuarkusTest
class MoneyJsonTest {

    @Test
    void moneyComesBackAsItWasSent() {
        String fares = "{\"single\":{\"amount\":\"7000\",\"currency\":\"VND\"},"
                + "\"others\":[{\"amount\":\"0.28\",\"currency\":\"USD\"}]}";

        assertEquals(fares, Api.anonymous().post("/v1/fares", fares).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":7000,\"currency\":\"VND\"}      | /others/1/amount wrong_type",
                "{\"amount\":7000.5,\"currency\":\"VND\"}    | /others/1/amount wrong_type",
                "{\"amount\":\"0.5\",\"currency\":\"VND\"}   | /others/1/amount unusable_value",
                "{\"amount\":\"7,000\",\"currency\":\"VND\"} | /others/1/amount unusable_value",
                "{\"amount\":\"1\",\"currency\":\"vnd\"}     | /others/1/currency unusable_value",
                "{\"amount\":\"1\",\"currency\":5}           | /others/1/currency wrong_type",
                "{\"amount\":\"1\"}                          | /others/1/currency unusable_value",
                "{\"currency\":\"VND\"}                      | /others/1/amount unusable_value",
                "{\"amount\":\"1\",\"currency\":\"VND\",\"rate\":1} | /others/1/rate unknown_field",
                "\"7000 VND\"                                | /others/1 wrong_type",
                "7000                                        | /others/1 wrong_type"
            })
    void whatIsNoMoneyIsRefusedAtItsPlace(String money, String error) {
        Answer answer = Api.anonymous()
                .post("/v1/fares", "{\"others\":[{\"amount\":\"1\",\"currency\":\"VND\"}," + money + "]}");

        assertEquals("400 malformed-request " + error, answer.problem());
    }

    @Test
    void theMessageSaysWhyInTheLanguageOfTheReader() {
        String fares = "{\"single\":{\"amount\":\"0.5\",\"currency\":\"VND\"}}";

        assertEquals(
                "VND có nhiều nhất 0 chữ số thập phân.",
                Api.anonymous().post("/v1/fares", fares).json().path("detail").asText());
        assertEquals(
                "VND has at most 0 decimals.",
                Api.anonymous()
                        .inEnglish()
                        .post("/v1/fares", fares)
                        .json()
                        .path("detail")
                        .asText());
    }
}
