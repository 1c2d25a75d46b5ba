package vn.hanoi.creativecity.centres.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Something of each collection in each state that decides who sees it, and everybody who asks for it. */
final class Landscape {

    static final List<String> STATES = List.of("negotiating", "signed", "in_force", "ended", "terminated");

    /** The address of each resource that was made, by its collection and id. */
    final Map<String, String> addresses = new TreeMap<>();

    /** The ids of organisations by what they are to centres. */
    final Map<String, String> organisations = new LinkedHashMap<>();

    final String draft;
    final String other;
    final String published;
    final String archived;
    final String closed;
    final String part;
    final String indicator;
    final String secretIndicator;
    final String site;
    final String plan;
    final String connectionOfDrafts;
    final String space;
    final String agreementInForce;
    final String publicAgreementInForce;

    private final String word = Partnership.word();
    private final Map<String, String> slugs = new LinkedHashMap<>();

    Landscape() {
        List.of("host", "agency", "host of the other", "nothing").forEach(this::addOrganisation);
        STATES.forEach(this::addOrganisation);
        indicator = addIndicator("public");
        secretIndicator = addIndicator("partner");
        draft = addCentre("host", "agency");
        other = addCentre("host of the other", "nothing of the kind");
        published = addCentre("host", "agency");
        archived = addCentre("host", "agency");
        publish(published, "published");
        publish(archived, "published");
        publish(archived, "archived");
        part = idOf(
                add("centres", "/v1/centres", Map.of("kind", "creative_space", "name", name("Phần"), "parent", draft)));
        publish(part, "published");
        closed = addClosed(other);
        space = addSpace(draft);
        List.of(draft, other, published, archived).forEach(this::furnish);
        connectionOfDrafts = connect(draft, other);
        connect(draft, published);
        connect(published, archived);
        List.of("public", "partner").forEach(visibility -> {
            STATES.forEach(state -> agree(draft, state, visibility));
            STATES.forEach(state -> agree(published, state, visibility));
        });
        agreementInForce = agree(archived, "in_force", "partner");
        publicAgreementInForce = agree(published, "in_force", "public");
        site = addSite("published", published, draft);
        addSite("draft", published);
        plan = addPlan();
    }

    /** Who asks, by what they are. */
    Map<String, InnerTokens> viewers() {
        Map<String, InnerTokens> viewers = new LinkedHashMap<>();
        viewers.put("nobody", InnerTokens.anonymous());
        viewers.put("resident", InnerTokens.viewer("lan").roles("resident").organisations(slugs.get("host")));
        viewers.put("staff", InnerTokens.viewer("an").roles("centre_editor"));
        viewers.put("partner without organisation", InnerTokens.viewer("lan").roles("partner"));
        slugs.forEach((name, slug) ->
                viewers.put(name, InnerTokens.viewer(name).roles("partner").organisations(slug)));
        viewers.put(
                "key",
                InnerTokens.viewer("key")
                        .scopes("centres:read", "centres:partner")
                        .organisations(slugs.get("agency")));
        viewers.put(
                "both hosts",
                InnerTokens.viewer("both")
                        .roles("partner")
                        .organisations(slugs.get("host of the other"), slugs.get("host")));
        return viewers;
    }

    /** The words of the feed for somebody, as its migration explains them. */
    List<String> words(String viewer) {
        List<String> words = new ArrayList<>(List.of("public"));
        if (viewer.equals("staff")) {
            words.add("staff");
        } else if (viewer.equals("both hosts")) {
            List<String> both = List.of(organisations.get("host"), organisations.get("host of the other")).stream()
                    .sorted()
                    .toList();
            words.add("partner");
            words.addAll(both);
            words.add(String.join("+", both));
        } else if (organisations.containsKey(viewer.equals("key") ? "agency" : viewer)) {
            words.add("partner");
            words.add(organisations.get(viewer.equals("key") ? "agency" : viewer));
        }
        return words;
    }

    String agreementOf(String state, String visibility) {
        return agreements.get(state + " " + visibility);
    }

    private final Map<String, String> agreements = new LinkedHashMap<>();

    private void addOrganisation(String what) {
        String slug = "to-chuc-" + word + "-" + slugs.size();
        slugs.put(what, slug);
        organisations.put(
                what,
                idOf(add(
                        "organisations",
                        "/v1/organisations",
                        Map.of("slug", slug, "kind", "company", "name", name("Tổ chức")))));
    }

    private String addIndicator(String visibility) {
        return idOf(add(
                "indicators",
                "/v1/indicators",
                Map.of(
                        "code",
                        "chi_so_" + Partnership.word(),
                        "name",
                        name("Chỉ số"),
                        "unit",
                        Map.of("vi", "lượt"),
                        "visibility",
                        visibility)));
    }

    private String addCentre(String host, String agency) {
        return idOf(add(
                "centres",
                "/v1/centres",
                Map.of(
                        "kind",
                        "craft_village_centre",
                        "name",
                        name("Trung tâm"),
                        "hostInstitution",
                        organisations.get(host),
                        "agencies",
                        agency.equals("agency")
                                ? List.of(Map.of("organisation", organisations.get(agency), "role", "cooperating"))
                                : List.of())));
    }

    private String addClosed(String successor) {
        String id = idOf(add("centres", "/v1/centres", Map.of("kind", "creative_space", "name", name("Đóng cửa"))));
        publish(id, "published");
        transition("/v1/centres/" + id, Map.of("lifecycle", "closed", "successor", successor));
        return id;
    }

    private void furnish(String centre) {
        String at = "/v1/centres/" + centre;
        addSpace(centre);
        Response hours = Api.admin()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of("periods", List.of()))
                .put(at + "/opening-hours");
        assertEquals(201, hours.statusCode(), hours::asString);
        addresses.put("opening-hours " + centre, at + "/opening-hours");
        for (String counted : List.of(indicator, secretIndicator)) {
            add("observations", at + "/observations", Map.of("indicator", counted, "from", "2024-01-01", "value", "5"));
        }
        add(
                "craft-products",
                "/v1/craft-products",
                Map.of(
                        "centre", centre,
                        "name", name("Nón"),
                        "craft", Map.of("vi", "nón lá"),
                        "village", Map.of("vi", "Chuông"),
                        "availability", "in_stock"));
    }

    String addSpace(String centre) {
        return idOf(add("spaces", "/v1/centres/" + centre + "/spaces", Map.of("name", name("Phòng"))));
    }

    private String connect(String one, String another) {
        return idOf(
                add("connections", "/v1/connections", Map.of("centres", List.of(one, another), "kind", "exchange")));
    }

    private String agree(String centre, String state, String visibility) {
        String id = idOf(add(
                "agreements",
                "/v1/agreements",
                Map.of(
                        "centre",
                        centre,
                        "organisation",
                        organisations.get(state),
                        "role",
                        "investor",
                        "contractType",
                        "boo",
                        "title",
                        name("Thỏa thuận"),
                        "committedCapital",
                        Partnership.vnd("1000"),
                        "visibility",
                        visibility)));
        String path = "/v1/agreements/" + id;
        if (!state.equals("negotiating") && !state.equals("terminated")) {
            for (String next : STATES.subList(1, STATES.indexOf(state) + 1)) {
                transition(path, Map.of("state", next, "effectiveOn", "2024-01-15"));
            }
            give(id);
        } else if (state.equals("terminated")) {
            transition(path, Map.of("state", state));
        }
        agreements.put(state + " " + visibility, id);
        return id;
    }

    /** Gives something under the agreement. */
    void give(String agreement) {
        Response given = Partnership.give(
                Api.admin(),
                "/v1/agreements/" + agreement,
                Map.of("contributedOn", "2024-02-01", "amount", Partnership.vnd("10")));
        assertEquals(201, given.statusCode(), given::asString);
        keep("contributions", "/v1/agreements/" + agreement + "/contributions/", given);
    }

    private String addSite(String publication, String... centres) {
        String id = idOf(add(
                "heritage-sites", "/v1/heritage-sites", Map.of("heritageType", "industrial", "name", name("Di sản"))));
        for (String centre : centres) {
            add(
                    "adaptations",
                    "/v1/adaptations",
                    Map.of("site", id, "approach", "conversion", "temporary", false, "resultingCentre", centre));
        }
        if (publication.equals("published")) {
            transition("/v1/heritage-sites/" + id, Map.of("publication", "published"));
        }
        return id;
    }

    private String addPlan() {
        String id = idOf(add(
                "plans",
                "/v1/plans",
                Map.of("code", word + "/KH-UBND", "issuedOn", "2026-01-05", "name", name("Kế hoạch"))));
        add(
                "targets",
                "/v1/plans/" + id + "/targets",
                Map.of(
                        "code",
                        "T1",
                        "item",
                        "P14",
                        "text",
                        Map.of("vi", "Mục tiêu"),
                        "dueYear",
                        2030,
                        "measure",
                        "operating_walking_spaces",
                        "agencies",
                        List.of(Map.of("organisation", organisations.get("agency"), "role", "lead"))));
        return id;
    }

    void publish(String centre, String publication) {
        transition("/v1/centres/" + centre, Map.of("publication", publication));
    }

    static void transition(String path, Map<String, String> to) {
        Response moved = Api.post(Api.admin(), path + "/transitions", to);
        assertEquals(200, moved.statusCode(), moved::asString);
    }

    static void change(String path, Object patch) {
        Response changed = Api.patch(Api.admin(), path, "*", patch);
        assertEquals(200, changed.statusCode(), changed::asString);
    }

    static Map<String, String> name(String what) {
        return Map.of("vi", what + " " + UUID.randomUUID());
    }

    private Response add(String collection, String path, Map<String, ?> body) {
        Response made = Api.post(Api.admin(), path, body);
        assertEquals(201, made.statusCode(), made::asString);
        keep(collection, path + "/", made);
        return made;
    }

    private void keep(String collection, String path, Response made) {
        addresses.put(collection + " " + idOf(made), path + idOf(made));
    }

    private static String idOf(Response made) {
        return Api.json(made).path("id").asText();
    }
}
