package vn.hanoi.creativecity.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

class TargetTest {

    private static final String HOST = "api.example.vn";

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/v1/centres, /v1/centres",
        "/v1/%63entres, /v1/centres",
        "/v1/pho-s%c3%a1ch, /v1/pho-s%C3%A1ch",
        "/v1/a%2Eb, /v1/a.b",
        "/v1/a%3Bb, /v1/a%3Bb",
        "/v1/a%20b, /v1/a%20b",
        "/v1/a+b, /v1/a+b",
        "/v1/%252e%252e, /v1/%252e%252e",
        "/v1/..., /v1/...",
        "/v1/a//b/, /v1/a//b/"
    })
    void aPathGoesOnInOneForm(String came, String goes) {
        assertEquals(goes, Target.of(came, HOST).uri());
    }

    @Test
    void segmentsAreDecodedOnce() {
        assertEquals(
                List.of("v1", "phố sách", "%2e"),
                Target.of("/v1/ph%E1%BB%91%20s%C3%A1ch/%252e", HOST).segments());
        assertEquals(List.of(), Target.of("/", HOST).segments());
    }

    @Test
    void aQueryGoesOnAsItCame() {
        Target target = Target.of("/v1/centres?q=s%C6%A1n+t%c3%a2y&near=105.8,21.0&a=b:c&empty=&alone&&d=?/", HOST);
        assertEquals("q=s%C6%A1n+t%c3%a2y&near=105.8,21.0&a=b:c&empty=&alone&&d=?/", target.query());
        assertEquals("/v1/centres?" + target.query(), target.uri());
        assertEquals("/v1/centres?", Target.of("/v1/centres?", HOST).uri());
        assertNull(Target.of("/v1/centres", HOST).query());
    }

    /** Some services would cut at a semicolon too. */
    @ParameterizedTest
    @CsvSource({
        "%77ait=30, wait=30",
        "a=2&%61=%61, a=2&a=%61",
        "a%2eb%5f=1, a.b_=1",
        "a+b=1&a%20b=2&a%2Bb=3, a%20b=1&a%20b=2&a%2Bb=3",
        "a[]=1&a%5b%5D=2, a%5B%5D=1&a%5B%5D=2",
        "s%c6%a1n=1, s%C6%A1n=1",
        "%61, a",
        "a=1;wait=30, a=1%3Bwait=30"
    })
    void namesOfParametersGoOnInOneForm(String came, String goes) {
        assertEquals(goes, Target.of("/v1/centres?" + came, HOST).query());
    }

    @Test
    void whatBrowsersLeaveInAQueryIsEscaped() {
        assertEquals(
                "q=%5B1%5D%7C%222%22%5C%5E%60%7B%7D%3C%3E",
                Target.of("/v1/centres?q=[1]|\"2\"\\^`{}<>", HOST).query());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "v1/centres",
                "api.example.vn:443",
                "/v1/.",
                "/v1/../internal",
                "/v1/%2e%2e/internal",
                "/v1/%2E%2e",
                "/v1/.%2e/a",
                "/v1/a%2Fb",
                "/v1/a%2fb",
                "/v1/a%5Cb",
                "/v1/a\\b",
                "/v1/..;/internal",
                "/v1/a;b=c",
                "/v1/a%00",
                "/v1/a%0d%0aX:y",
                "/v1/a%7f",
                "/v1/a%C2%85",
                "/v1/a%",
                "/v1/a%4",
                "/v1/a%zz",
                "/v1/a%u0041",
                "/v1/%ff",
                "/v1/%C0%AE%C0%AE",
                "/v1/%ED%A0%80",
                "/v1/%c3",
                "/v1/pho\u0301",
                "/v1/a b",
                "/v1/a\"",
                "/v1/a#b",
                "/v1/<a>",
                "http://other.example/v1/centres",
                "http://api.example.vn.evil.example/v1/centres",
                "http://user@api.example.vn/v1/centres",
                "ftp://api.example.vn/v1/centres"
            })
    void whatCanBeReadInTwoWaysIsRefused(String uri) {
        Problem problem = assertThrows(Problem.class, () -> Target.of(uri, HOST));
        assertEquals(ProblemType.MALFORMED_REQUEST, problem.type());
    }

    @Test
    void theWholeAddressOfThisHostIsItsPath() {
        assertEquals(
                "/v1/centres?q=a",
                Target.of("http://API.example.vn/v1/centres?q=a", HOST).uri());
        assertThrows(Problem.class, () -> Target.of("http://api.example.vn/v1/centres", null));
    }

    @ParameterizedTest
    @CsvSource({
        "q=%ff, q",
        "limit=1&q=%C3%28, q",
        "q=a%00b, q",
        "q=a%1Fb, q",
        "q=%ED%A0%80, q",
        "q=%, q",
        "q=%u0041, q",
        "s%c6%a1n=%zz, sơn",
        "%ff=a, ''",
        "q=a#b, q",
        "q=caf\u00e9, q"
    })
    void aParameterThatIsNoTextIsNamed(String query, String name) {
        Problem problem = assertThrows(Problem.class, () -> Target.of("/v1/centres?" + query, HOST));
        assertEquals(ProblemType.INVALID_PARAMETER, problem.type());
        assertEquals(name, problem.violations().getFirst().place());
        assertEquals("unusable_text", problem.violations().getFirst().code());
    }
}
