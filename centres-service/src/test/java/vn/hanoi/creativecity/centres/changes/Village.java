package vn.hanoi.creativecity.centres.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerTokens;

/** A published centre with one of each that belongs to it or names it, and three who follow the feed. */
final class Village {

    final String host;
    final String partner;
    final String centre;
    final String part;
    final String space;
    final String connection;
    final String agreement;
    final String indicator;
    final String site;

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Follower> followers = new LinkedHashMap<>();
    private Map<String, List<JsonNode>> came = Map.of();

    Village() {
        String slug = "doi-tac-" + Partnership.word();
        host = make("host", "organisations", "/v1/organisations", Map.of("kind", "company", "name", name()));
        partner = make(
                "partner",
                "organisations",
                "/v1/organisations",
                Map.of("slug", slug, "kind", "company", "name", name()));
        indicator = makeIndicator("indicator", "public");
        centre = makeCentre("centre", Map.of("hostInstitution", host));
        publish(centre, "published");
        String at = "/v1/centres/" + centre;
        part = makeCentre("part", Map.of("parent", centre));
        publish(part, "published");
        String neighbour = makeCentre("neighbour", Map.of());
        publish(neighbour, "published");
        space = make("space", "spaces", at + "/spaces", Map.of("name", name()));
        Response hours = Api.admin()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of("periods", List.of()))
                .put(at + "/opening-hours");
        assertEquals(201, hours.statusCode(), hours::asString);
        labels.put("opening-hours " + centre, "hours");
        observe("observation", indicator);
        observe("secret observation", makeIndicator("secret indicator", "partner"));
        make(
                "product",
                "craft-products",
                "/v1/craft-products",
                Map.of(
                        "centre", centre,
                        "name", name(),
                        "craft", Map.of("vi", "nón lá"),
                        "village", Map.of("vi", "Chuông"),
                        "availability", "in_stock"));
        connection = make(
                "connection",
                "connections",
                "/v1/connections",
                Map.of("centres", List.of(centre, neighbour), "kind", "exchange"));
        agreement = make(
                "agreement",
                "agreements",
                "/v1/agreements",
                Map.of(
                        "centre",
                        centre,
                        "organisation",
                        partner,
                        "role",
                        "investor",
                        "contractType",
                        "boo",
                        "title",
                        name(),
                        "committedCapital",
                        Partnership.vnd("1000"),
                        "visibility",
                        "public"));
        move("/v1/agreements/" + agreement, Map.of("state", "signed", "effectiveOn", "2024-01-15"));
        site = make("site", "heritage-sites", "/v1/heritage-sites", Map.of("heritageType", "urban", "name", name()));
        move("/v1/heritage-sites/" + site, Map.of("publication", "published"));
        make(
                "adaptation",
                "adaptations",
                "/v1/adaptations",
                Map.of("site", site, "approach", "conversion", "temporary", false, "resultingCentre", centre));
        Map.of(
                        "nobody", InnerTokens.anonymous(),
                        "partner", InnerTokens.viewer("lan").roles("partner").organisations(slug),
                        "staff", InnerTokens.viewer("an").roles("admin"))
                .forEach((name, viewer) -> followers.put(name, Follower.fromTheBeginning(viewer, Followers.FEED)));
        follow();
    }

    /** Lets all three read what was written until now. */
    void follow() {
        String last = make("last", "organisations", "/v1/organisations", Map.of("kind", "community", "name", name()));
        labels.remove("organisations " + last);
        came = new LinkedHashMap<>();
        followers.forEach((name, follower) -> came.put(name, follower.readUntil(last)));
    }

    /** What came to somebody of what was made here, as {@code space 0 created}, in the order of these words. */
    List<String> cameTo(String viewer) {
        return came.get(viewer).stream()
                .filter(change -> labels.containsKey(key(change)))
                .map(change -> labels.get(key(change)) + " "
                        + change.path("version").asInt() + " "
                        + change.path("kind").asText())
                .sorted()
                .toList();
    }

    /** The last change of something that came to somebody. */
    JsonNode lastOf(String viewer, String label) {
        return came.get(viewer).stream()
                .filter(change -> label.equals(labels.get(key(change))))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    String makeCentre(String label, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("kind", "craft_village_centre");
        body.put("name", name());
        return make(label, "centres", "/v1/centres", body);
    }

    private String makeIndicator(String label, String visibility) {
        return make(
                label,
                "indicators",
                "/v1/indicators",
                Map.of(
                        "code",
                        "chi_so_" + Partnership.word(),
                        "name",
                        name(),
                        "unit",
                        Map.of("vi", "lượt"),
                        "visibility",
                        visibility));
    }

    private void observe(String label, String indicator) {
        make(
                label,
                "observations",
                "/v1/centres/" + centre + "/observations",
                Map.of("indicator", indicator, "from", "2024-01-01", "value", "5"));
    }

    /** Makes something that is called so in what comes; gives its id. */
    String make(String label, String collection, String path, Map<String, ?> body) {
        Response made = Api.post(Api.admin().header("Idempotency-Key", Partnership.word()), path, body);
        assertEquals(201, made.statusCode(), made::asString);
        String id = Api.json(made).path("id").asText();
        labels.put(collection + " " + id, label);
        return id;
    }

    void publish(String centre, String publication) {
        move("/v1/centres/" + centre, Map.of("publication", publication));
    }

    static void move(String path, Map<String, String> to) {
        Landscape.transition(path, to);
    }

    static void rename(String path) {
        Landscape.change(path, Map.of("name", name()));
    }

    static Map<String, String> name() {
        return Landscape.name("Tên");
    }

    /** These lines, each at this version and of this kind, in the order of words. */
    static List<String> lines(String rest, String... labels) {
        List<String> lines = new ArrayList<>();
        List.of(labels).forEach(label -> lines.add(label + " " + rest));
        return lines.stream().sorted().toList();
    }

    private static String key(JsonNode change) {
        return change.path("collection").asText() + " " + change.path("id").asText();
    }
}
