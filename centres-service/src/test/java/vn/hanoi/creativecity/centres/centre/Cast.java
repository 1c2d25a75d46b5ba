package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Map;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Two organisations, one of which has got another slug, and everybody who asks for what is theirs. */
public record Cast(String own, String former, String other) {

    public Cast() {
        this(NewCentre.word(), NewCentre.word(), NewCentre.word());
        organisation(former);
        organisation(other);
        String path = "/v1/organisations/" + former;
        String tag = Api.admin().get(path).header("ETag");
        assertEquals(200, Api.patch(Api.admin(), path, tag, Map.of("slug", own)).statusCode());
    }

    private static void organisation(String slug) {
        Response answer = Api.post(
                Api.admin(),
                "/v1/organisations",
                Map.of("slug", slug, "kind", "agency", "name", Map.of("vi", "Tổ chức " + slug)));
        assertEquals(201, answer.statusCode(), answer::asString);
    }

    public InnerTokens viewer(String name) {
        InnerTokens an = InnerTokens.viewer(name);
        return switch (name) {
            case "nobody" -> InnerTokens.anonymous();
            case "partner" -> an.roles("partner").organisations(own);
            case "partner by the former slug" -> an.roles("partner").organisations(former);
            case "other partner" -> an.roles("partner").organisations(other);
            case "partner without organisation" -> an.roles("partner");
            case "resident with organisation" -> an.roles("resident").organisations(own);
            case "partner key" -> an.scopes("centres:read", "centres:partner").organisations(own);
            case "other partner key" ->
                an.scopes("centres:read", "centres:partner").organisations(other);
            case "reading key" -> an.scopes("centres:read").organisations(own);
            case "centre_editor" -> an.roles("centre_editor").organisations(own);
            case "centre_editor by the former slug" -> an.roles("centre_editor").organisations(former);
            case "other centre_editor" -> an.roles("centre_editor").organisations(other);
            case "centre_editor without organisation" -> an.roles("centre_editor");
            default -> an.roles(name);
        };
    }
}
