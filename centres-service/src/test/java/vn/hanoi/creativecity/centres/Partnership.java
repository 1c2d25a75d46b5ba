package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hanoi.creativecity.testing.InnerTokens;

/** A published centre of an agency, a partner organisation, another one, and everybody who asks for what is theirs. */
public record Partnership(String centre, String agency, String own, String other) {

    public static Partnership make() {
        String word = word();
        Partnership made = new Partnership("trung-tam-" + word, "so-" + word, "cong-ty-" + word, "tap-doan-" + word);
        List.of(made.agency, made.own, made.other).forEach(Partnership::organisation);
        made.centre(made.centre);
        created(Api.post(
                Api.admin(), "/v1/centres/" + made.centre + "/transitions", Map.of("publication", "published")));
        return made;
    }

    /** A word that no other test uses. */
    public static String word() {
        return "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }

    private static void organisation(String slug) {
        created(Api.post(
                Api.admin(),
                "/v1/organisations",
                Map.of("slug", slug, "kind", "company", "name", Map.of("vi", "Tổ chức " + slug))));
    }

    /** Another centre of the agency, which is a draft. */
    public void centre(String slug) {
        created(Api.post(
                Api.admin(),
                "/v1/centres",
                Map.of(
                        "slug",
                        slug,
                        "kind",
                        "youth_creative_centre",
                        "name",
                        Map.of("vi", "Trung tâm " + slug),
                        "agencies",
                        List.of(Map.of("organisation", agency, "role", "lead")))));
    }

    /** What makes an agreement of the own organisation with the centre. */
    public Map<String, Object> agreement(String title) {
        Map<String, Object> agreement = new LinkedHashMap<>();
        agreement.put("centre", centre);
        agreement.put("organisation", own);
        agreement.put("role", "investor");
        agreement.put("contractType", "boo");
        agreement.put("title", Map.of("vi", title));
        agreement.put("committedCapital", vnd("1000"));
        agreement.put("visibility", "public");
        return agreement;
    }

    public static Map<String, String> vnd(String amount) {
        return Map.of("amount", amount, "currency", "VND");
    }

    /** Makes it; gives its path. */
    public static String negotiating(Map<String, Object> agreement) {
        return created(Api.post(Api.admin(), "/v1/agreements", agreement)).header("Location");
    }

    public static String signed(Map<String, Object> agreement) {
        String path = negotiating(agreement);
        created(move(path, "signed"));
        return path;
    }

    public static Response move(String agreement, String state) {
        return Api.post(
                Api.admin(),
                agreement + "/transitions",
                Map.of("state", state, "effectiveOn", "2024-01-15", "reason", "Lý do", "document", "7/HĐ"));
    }

    public static Response give(RequestSpecification who, String agreement, Map<String, Object> contribution) {
        return Api.post(
                who.header("Idempotency-Key", UUID.randomUUID().toString()),
                agreement + "/contributions",
                contribution);
    }

    /** Gives so many đồng; gives the path of the contribution. */
    public static String given(String agreement, String amount) {
        return created(give(Api.admin(), agreement, Map.of("contributedOn", "2024-02-01", "amount", vnd(amount))))
                .header("Location");
    }

    public static Response created(Response answer) {
        assertEquals(2, answer.statusCode() / 100, answer::asString);
        return answer;
    }

    public InnerTokens viewer(String name) {
        InnerTokens an = InnerTokens.viewer(name);
        return switch (name) {
            case "nobody" -> InnerTokens.anonymous();
            case "partner" -> an.roles("partner").organisations(own);
            case "other partner" -> an.roles("partner").organisations(other);
            case "partner without organisation" -> an.roles("partner");
            case "resident with organisation" -> an.roles("resident").organisations(own);
            case "partner key" -> an.scopes("centres:read", "centres:partner").organisations(own);
            case "other partner key" ->
                an.scopes("centres:read", "centres:partner").organisations(other);
            case "reading key" -> an.scopes("centres:read").organisations(own);
            case "centre_editor" -> an.roles("centre_editor").organisations(agency);
            case "other centre_editor" -> an.roles("centre_editor").organisations(own);
            default -> an.roles(name);
        };
    }

    public RequestSpecification by(String viewer) {
        return Api.by(viewer(viewer));
    }
}
