package vn.hanoi.creativecity.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hanoi.creativecity.platform.text.Message;

class ProblemTypeTest {

    @Test
    void oneTableLeadsFromTypeToStatus() {
        var table = Arrays.stream(ProblemType.values())
                .collect(Collectors.toMap(ProblemType::slug, ProblemType::status, (a, b) -> a, TreeMap::new));

        assertEquals(
                "{already-checked-in=409, bad-gateway=502, conflict=409, content-too-large=413, cursor-expired=410, forbidden=403, gateway-timeout=504, "
                        + "headers-too-large=431, idempotency-key-in-use=409, idempotency-key-required=400, "
                        + "idempotency-key-reused=422, idempotent-answer-gone=409, internal-error=500, invalid-content=422, "
                        + "invalid-parameter=400, malformed-request=400, method-not-allowed=405, not-acceptable=406, not-attending=409, "
                        + "not-found=404, precondition-failed=412, precondition-required=428, range-not-satisfiable=416, registration-cancelled=409, request-timeout=408, "
                        + "service-unavailable=503, too-early-to-check-in=409, too-many-requests=429, transition-not-allowed=409, "
                        + "unauthorized=401, unsupported-media-type=415, uri-too-long=414, wrong-session=409}",
                table.toString());
        assertEquals(ProblemType.values().length, table.size(), "each slug is one type's own");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeSpeaksBothLanguages(ProblemType type) {
        for (var message : new Message[] {type.title(), type.explanation()}) {
            assertFalse(message.vi().isBlank());
            assertFalse(message.en().isBlank());
            assertNotEquals(message.vi(), message.en());
        }
        assertTrue(type.title().vi().length() <= 200 && type.title().en().length() <= 200, "as the contract says");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsFoundByTheLastPartOfItsAddress(ProblemType type) {
        assertEquals("/problems/" + type.slug(), type.uri());
        assertEquals(Optional.of(type), ProblemType.withSlug(type.slug()));
    }

    @Test
    void noTypeHasAnUnknownSlug() {
        assertEquals(Optional.empty(), ProblemType.withSlug("NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, MALFORMED_REQUEST",
        "401, UNAUTHORIZED",
        "404, NOT_FOUND",
        "409, CONFLICT",
        "422, INVALID_CONTENT",
        "500, INTERNAL_ERROR",
        "503, SERVICE_UNAVAILABLE",
        "418, MALFORMED_REQUEST",
        "507, INTERNAL_ERROR"
    })
    void aStatusOfTheFrameworkHasTheMostGeneralType(int status, ProblemType type) {
        assertEquals(type, ProblemType.ofStatus(status));
    }
}
