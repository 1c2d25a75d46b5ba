package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What one partner has agreed, given and earned does not exist for another, nor for anybody else: every read of the
 * contract, with every filter and order and with some that are none, and in each answer every byte.
 */
@QuarkusTest
class OtherPartnersSecretsTest {

    private static final List<String> OTHERS =
            List.of("other partner", "other partner key", "partner without organisation", "resident", "nobody");

    private static JsonNode contract;

    private final Set<String> secrets = new LinkedHashSet<>();
    private final Map<String, Set<String>> places = new LinkedHashMap<>();
    private Partnership parties;
    private String open;
    private String hidden;
    private String contribution;
    private String observation;

    @BeforeAll
    static void readTheContract() throws IOException {
        contract = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile())
                .path("paths");
    }

    @BeforeEach
    void agreeAndGive() {
        parties = Partnership.make();
        open = Partnership.signed(agreement("Công khai", "public"));
        hidden = Partnership.signed(agreement(secret("Bímật"), "partner"));
        Partnership.negotiating(agreement(secret("Đàmphán"), "public"));
        contribution = give(hidden);
        give(open);
        String indicator = hiddenIndicator();
        observation = observe(parties.centre(), indicator);
        secrets.add(id(hidden));
        Map<String, Object> theirs = parties.agreement("Của bên kia");
        theirs.put("organisation", parties.other());
        String centre = "cua-ben-kia-" + Partnership.word();
        parties.centre(centre);
        theirs.put("centre", centre);
        Partnership.signed(theirs);

        places.put("agreement", Set.of(id(hidden), id(open), "khong-co"));
        places.put("contribution", Set.of(id(contribution), "khong-co"));
        places.put("centre", Set.of(parties.centre()));
        places.put("observation", Set.of(id(observation), "khong-co"));
        places.put("organisation", Set.of(parties.own()));
        places.put("indicator", Set.of(indicator));
        places.put("unit", Set.of("09877"));
        places.put("collection", Set.of("centres", "agreements", "contributions", "observations", "khong-co"));
        places.put("import", Set.of(refusedImport(), "khong-co"));
        places.put("feature", Set.of(UUID.randomUUID().toString()));
        places.put("site", Set.of("thap-nuoc-hang-dau"));
        places.put("plan", Set.of("102-kh-ubnd"));
        places.put("target", Set.of("T3"));
        for (String place : List.of("adaptation", "connection", "product", "space")) {
            places.put(place, Set.of("khong-co"));
        }
    }

    @Test
    void noByteOfAnyAnswerTellsOfThem() {
        List<String> told = new ArrayList<>();
        int asked = 0;
        for (String address : addresses()) {
            for (String viewer : OTHERS) {
                Response answer = parties.by(viewer).urlEncodingEnabled(false).get(address);
                asked++;
                assertTrue(answer.statusCode() < 500, address);
                secretsIn(answer, address).forEach(secret -> told.add(viewer + " at " + address + ": " + secret));
            }
        }
        assertEquals(List.of(), told);
        assertTrue(asked > 1_000, asked + " requests are too few to have walked all of it");
    }

    @Test
    void theirPartnerAndStaffFindEachOfThem() {
        Set<String> found = new HashSet<>();
        for (String address : List.of(
                "/v1/agreements?organisation=" + parties.own(),
                hidden + "/contributions",
                open + "/contributions",
                "/v1/centres/" + parties.centre() + "/observations",
                "/v1/indicators?limit=200&sort=-updatedAt")) {
            String page = parties.by("partner").get(address).asString();
            secrets.stream().filter(page::contains).forEach(found::add);
        }
        assertEquals(secrets, found);
    }

    @Test
    void theyCountInNoTotal() {
        List<String> lists = List.of(
                "/v1/agreements?count=true&limit=1",
                "/v1/agreements?count=true&limit=1&centre=" + parties.centre(),
                "/v1/agreements?count=true&limit=1&state=signed,negotiating",
                "/v1/centres/" + parties.centre() + "/observations?count=true&limit=1");
        for (String viewer : OTHERS) {
            List<Integer> before = totals(viewer, lists);
            Partnership.signed(agreement("Thêm", "partner"));
            Partnership.negotiating(agreement("Thêm nữa", "public"));
            observe(parties.centre(), hiddenIndicator());
            assertEquals(before, totals(viewer, lists), viewer);
        }
    }

    @Test
    void whatIsHiddenIsAnsweredLikeWhatIsNotThere() {
        String absent = UUID.randomUUID().toString();
        List<String> addresses = List.of(
                hidden,
                hidden + "/transitions",
                hidden + "/contributions",
                open + "/contributions",
                contribution,
                observation,
                observation + "/revisions");
        for (String viewer : OTHERS) {
            for (String address : addresses) {
                String wanted = address.startsWith("/v1/centres") ? id(observation) : address.split("/")[3];
                Response answer =
                        parties.by(viewer).header("If-None-Match", "*").get(address);
                Response nothing = parties.by(viewer).get(address.replace(wanted, absent));
                assertEquals(Refusal.of(404, "not-found"), Refusal.in(answer), viewer + " at " + address);
                assertEquals(comparable(nothing, absent), comparable(answer, wanted), viewer + " at " + address);
            }
        }
    }

    @Test
    void whoeverIsNotItsPartnerGetsOfAPublicOneWhatEverybodyGets() {
        Response everybody = Api.nobody().get(open);
        assertEquals(200, everybody.statusCode());
        for (String viewer : OTHERS) {
            for (String below : List.of("", "/transitions")) {
                Response answer = parties.by(viewer).get(open + below);
                assertEquals(Api.nobody().get(open + below).asString(), answer.asString(), viewer);
                assertEquals(Api.nobody().get(open + below).header("ETag"), answer.header("ETag"), viewer);
            }
            String partnersTag = parties.by("partner").get(open).header("ETag");
            assertEquals(
                    200,
                    parties.by(viewer)
                            .header("If-None-Match", partnersTag)
                            .get(open)
                            .statusCode(),
                    "a tag of somebody who sees more");
        }
    }

    @Test
    void aWriteThatIsRefusedTellsNothing() {
        for (String viewer : OTHERS) {
            for (Response answer : List.of(
                    Api.patch(parties.by(viewer), hidden, "*", "{}"),
                    Api.post(parties.by(viewer), hidden + "/transitions", "{"),
                    Api.post(parties.by(viewer), hidden + "/contributions", Map.of()),
                    Api.patch(parties.by(viewer), observation, "*", "[]"))) {
                assertEquals(Refusal.of(403, "forbidden"), Refusal.in(answer), viewer);
                assertEquals(Set.of(), secretsIn(answer, hidden + observation), viewer);
            }
        }
    }

    /** Every read of the contract, on everything that there is, with each value of each parameter. */
    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        contract.properties().stream()
                .filter(path -> path.getValue().has("get"))
                .forEach(path -> filled(path.getKey())
                        .forEach(address -> queries(path.getValue().at("/get/parameters"))
                                .forEach(query -> addresses.add(address + query))));
        return addresses;
    }

    private List<String> filled(String path) {
        List<String> filled = List.of(path);
        for (var place : places.entrySet()) {
            String name = "{" + place.getKey() + "}";
            filled = filled.stream()
                    .flatMap(one -> one.contains(name)
                            ? place.getValue().stream().map(value -> one.replace(name, value))
                            : Stream.of(one))
                    .toList();
        }
        filled.forEach(one -> assertFalse(one.contains("{"), "Nobody has said what to put into " + one));
        return filled;
    }

    private List<String> queries(JsonNode parameters) {
        List<String> queries = new ArrayList<>(
                List.of("", "?count=true&limit=200", "?khong=1", "?limit=0", "?cursor=x", "?sort=khong", "?q=%25"));
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                for (String value : values(parameter.path("schema"))) {
                    queries.add("?count=true&limit=200&"
                            + (List.of("count", "limit").contains(name) ? "" : name + "=" + value));
                    queries.add("?" + name + "=" + value);
                }
            }
        }
        return queries.stream()
                .map(query -> query.replaceAll("&$", ""))
                .distinct()
                .toList();
    }

    private List<String> values(JsonNode schema) {
        JsonNode one = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
        if (one.has("enum")) {
            List<String> values = new ArrayList<>();
            one.path("enum").forEach(value -> values.add(value.asText()));
            return values;
        }
        return switch (one.path("type").asText() + " " + one.path("format").asText()) {
            case "integer int32" -> List.of("1", "x");
            case "boolean " -> List.of("true", "x");
            case "string date" -> List.of("2024-01-01", "x");
            default -> List.of("a", parties.own(), parties.centre(), id(hidden));
        };
    }

    /** Of the secrets that nobody has put into the request, those that the answer tells. */
    private Set<String> secretsIn(Response answer, String request) {
        String all = answer.asString() + answer.headers();
        return secrets.stream()
                .filter(secret -> !request.contains(secret) && all.contains(secret))
                .collect(Collectors.toSet());
    }

    private List<Integer> totals(String viewer, List<String> lists) {
        return lists.stream()
                .map(list ->
                        Api.json(parties.by(viewer).get(list)).path("total").asInt())
                .toList();
    }

    private static String comparable(Response problem, String id) {
        return problem.asString().replace(id, "").replaceAll("\"traceId\":\"\\w+\"", "");
    }

    /** Of staff, with a line whose report may tell what stands in it. */
    private String refusedImport() {
        return Api.admin()
                .contentType("text/csv; charset=utf-8")
                .body("centre,indicator,from,value\nkhong-co,"
                        + secrets.iterator().next() + ",2024-01-01,1\n")
                .post("/v1/imports?collection=observations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private Map<String, Object> agreement(String title, String visibility) {
        Map<String, Object> agreement = parties.agreement(title);
        agreement.put("visibility", visibility);
        agreement.put("document", secret("VănBản"));
        agreement.put("committedCapital", Partnership.vnd(secretNumber(700_000_000_000L)));
        return agreement;
    }

    private String give(String agreement) {
        String amount = secretNumber(7_000_000_000L);
        String path = Partnership.created(Partnership.give(
                        Api.admin(),
                        agreement,
                        Map.of(
                                "contributedOn",
                                "2024-02-01",
                                "amount",
                                Partnership.vnd(amount),
                                "document",
                                secret("UNC"),
                                "note",
                                secret("Ghichú"))))
                .header("Location");
        secrets.add(id(path));
        return path;
    }

    private String observe(String centre, String indicator) {
        String path = Partnership.created(Api.post(
                        Api.admin(),
                        "/v1/centres/" + centre + "/observations",
                        Map.of(
                                "indicator",
                                indicator,
                                "from",
                                "2024-01-01",
                                "value",
                                secretNumber(70_000_000_000L),
                                "note",
                                secret("Quansát"))))
                .header("Location");
        secrets.add(id(path));
        return path;
    }

    /** For partners: other partners may know that it is counted, and not what was counted. */
    private static String hiddenIndicator() {
        String code = Partnership.word();
        Partnership.created(Api.post(
                Api.admin(),
                "/v1/indicators",
                Map.of(
                        "code",
                        code,
                        "name",
                        Map.of("vi", "Doanh thu"),
                        "unit",
                        Map.of("vi", "đồng"),
                        "visibility",
                        "partner")));
        return code;
    }

    private String secret(String word) {
        String secret = word + Partnership.word();
        secrets.add(secret);
        return secret;
    }

    /** So long that nothing else of the tests is like it. */
    private String secretNumber(long least) {
        String secret = Long.toString(ThreadLocalRandom.current().nextLong(least, least + least / 10));
        secrets.add(secret);
        return secret;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
