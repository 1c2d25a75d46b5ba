package vn.hanoi.creativecity.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class ViewerTest {

    @Test
    void aViewerIsWhoTheTokenNames() {
        var token = InnerTokens.viewer("an")
                .name("An Nguyễn")
                .client("docs")
                .roles("admin", "resident")
                .scopes("centres:read", "changes:read")
                .organisations("so-van-hoa-va-the-thao");

        assertEquals(
                "{\"subject\":\"an\",\"name\":\"An Nguyễn\",\"client\":\"docs\",\"anonymous\":false,\"admin\":true,"
                        + "\"scopes\":[\"centres:read\",\"changes:read\"],"
                        + "\"organisations\":[\"so-van-hoa-va-the-thao\"],\"tier\":\"staff\"}",
                Api.of(token).get("/v1/badges").text());
    }

    @Test
    void theTokenForNobodyIsNobodys() {
        String nobody = "{\"subject\":\"anonymous\",\"name\":\"\",\"client\":\"\",\"anonymous\":true,\"admin\":false,"
                + "\"scopes\":[],\"organisations\":[],\"tier\":\"public\"}";

        assertEquals(nobody, Api.anonymous().get("/v1/badges").text());
        assertEquals(nobody, Api.withoutToken().get("/v1/badges/open").text());
    }

    @Test
    void claimsThatAreAbsentOrOfAnotherTypeGiveNothing() {
        var bare = InnerTokens.viewer("an")
                .without("groups")
                .without("organisations")
                .without("name")
                .without("client");
        var wrong = InnerTokens.viewer("an")
                .claim("scopes", List.of("centres:read"))
                .claim("organisations", 5)
                .claim("name", List.of("An"))
                .claim("client", 7);
        String expected = "{\"subject\":\"an\",\"name\":\"\",\"client\":\"\",\"anonymous\":false,\"admin\":false,"
                + "\"scopes\":[],\"organisations\":[],\"tier\":\"public\"}";

        assertEquals(expected, Api.of(bare).get("/v1/badges").text());
        assertEquals(expected, Api.of(wrong).get("/v1/badges").text());
    }

    @ParameterizedTest
    @CsvSource({"admin, staff", "juror, jury", "partner, partner", "centre_editor, public", "resident, public"})
    void theModuleSaysByWhatAViewerGetsATier(String role, String tier) {
        var token = InnerTokens.viewer("an").roles("resident", role);

        assertEquals(tier, Api.of(token).get("/v1/badges").json().path("tier").asText());
    }

    @Test
    void aModuleThatSaysNothingShowsEverybodyTheSame() {
        assertEquals(Tier.PUBLIC, new EverybodyAlike().tierOf(null));
    }

    static Stream<InnerTokens> tokensThatProveNothing() {
        InnerTokens an = InnerTokens.viewer("an");
        return Stream.of(
                an.expired(),
                an.forged(),
                an.issuer("somebody-else"),
                an.audience("another-city"),
                an.claim("aud", List.of()),
                an.keyId("nobody"),
                an.without("exp"),
                an.without("iss"),
                an.without("aud"),
                an.without("upn").without("sub"));
    }

    @ParameterizedTest
    @MethodSource("tokensThatProveNothing")
    void aTokenThatProvesNothingIsRefused(InnerTokens token) {
        assertEquals("401 unauthorized", Api.of(token).get("/v1/badges").problem());
    }

    @Test
    void aTokenWhoseSignatureWasChangedIsRefusedAlthoughTheRestIsKnown() {
        String token = InnerTokens.viewer("an").token();
        String changed = token.substring(0, token.lastIndexOf('.') + 1)
                + InnerTokens.viewer("binh").token().replaceFirst(".*\\.", "");

        assertEquals(200, bearer(token).get("/v1/badges").status());
        assertEquals("401 unauthorized", bearer(changed).get("/v1/badges").problem());
        assertEquals(200, bearer(token).get("/v1/badges").status());
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        String token = InnerTokens.viewer("an").token();
        // {"alg":"none"}
        String unsigned = "eyJhbGciOiJub25lIn0" + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);

        assertEquals("401 unauthorized", bearer(unsigned).get("/v1/badges").problem());
    }

    @Test
    void anOperationThatSaysNothingOfWhoMayIsForNobody() {
        Api admin = Api.of(InnerTokens.viewer("an").roles("admin"));

        assertEquals("403 forbidden", admin.get("/v1/badges/forgotten").problem());
    }

    private static Api bearer(String token) {
        return Api.withoutToken().with("Authorization", "Bearer " + token);
    }
}
