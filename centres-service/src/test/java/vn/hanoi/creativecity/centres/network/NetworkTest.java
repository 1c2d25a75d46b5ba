package vn.hanoi.creativecity.centres.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.centre.NewCentre;
import vn.hanoi.creativecity.testing.Database;

/** The network of the demonstration set, and what becomes of its figures as centres are piloted and connected. */
@QuarkusTest
@TestProfile(NetworkTest.ItsOwnDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NetworkTest {

    private static final String DESIGN_CENTRE = "trung-tam-thiet-ke-sang-tao-ha-noi";
    private static final String CITADEL = "khong-gian-di-bo-thanh-co-son-tay";

    /** A fresh database: the figures are those of everything that is in it. */
    public static final class ItsOwnDatabase implements QuarkusTestProfile {}

    @Test
    @Order(1)
    void theDemonstrationIsConnectedByAssumptionsThatDoNotCount() {
        JsonNode network = network();

        assertEquals(13, network.path("nodeCount").asInt());
        assertEquals(13, network.path("nodes").size());
        assertEquals(4, network.path("edgeCount").asInt());
        assertEquals(4, network.path("edges").size());
        assertEquals(
                "[{\"number\":1,\"size\":4},{\"number\":2,\"size\":2}]",
                network.path("components").toString());
        assertEquals(6, network.path("nodes").findValues("component").size());
        network.path("edges")
                .forEach(edge -> assertEquals(true, edge.path("assumed").asBoolean()));
        assertEquals("0 3 5 2023 not_met", target(network));
        assertEquals(List.of(), counted(network));
        Map<String, String> reasons = reasons(network);
        assertEquals("assumed_connection", reasons.remove(DESIGN_CENTRE));
        assertEquals(
                List.of("walking_space"),
                reasons.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("khong-gian-di-bo"))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList());
        reasons.keySet().removeIf(slug -> slug.startsWith("khong-gian-di-bo"));
        assertEquals(
                List.of("not_in_pilot"), reasons.values().stream().distinct().toList());
        assertEquals(7, reasons.size());
    }

    @Test
    @Order(2)
    void withoutAPlanThatAsksThereIsNoThreshold() {
        askFor("RECORDED");
        JsonNode target = network().path("pilotTarget");

        assertEquals("no_threshold", target.path("verdict").asText());
        assertEquals("piloted_and_connected_centres", target.path("measure").asText());
        assertEquals(false, target.has("minimum") || target.has("maximum") || target.has("dueYear"));
        askFor("PILOTED_AND_CONNECTED_CENTRES");
    }

    @Test
    @Order(3)
    void threePilotedCentresThatAWalkingSpaceConnectsMeetTheTarget() {
        String second = piloted("Thứ hai");
        String third = piloted("Thứ ba");
        String alone = piloted("Một mình");
        connect(CITADEL, DESIGN_CENTRE);
        connect(CITADEL, second);
        assertEquals("2 3 5 2023 not_met", target(network()));

        String last = connect(CITADEL, third);
        JsonNode network = network();

        assertEquals("3 3 5 2023 met", target(network));
        assertEquals(List.of(DESIGN_CENTRE, second, third).stream().sorted().toList(), counted(network));
        assertEquals("not_connected", reasons(network).get(alone));
        assertEquals("walking_space", reasons(network).get(CITADEL));
        String tag = Api.staff().get(last).header("ETag");
        Api.patch(Api.staff(), last, tag, "{\"assumed\": [\"kind\"]}");
        assertEquals("2 3 5 2023 not_met", target(network()));
        assertEquals("assumed_connection", reasons(network()).get(third));
        Api.patch(Api.staff(), last, "*", "{\"assumed\": [], \"until\": \"2020-01-01\"}");
        assertEquals("not_connected", reasons(network()).get(third), "it has ended");
    }

    @Test
    @Order(4)
    void aCentreThatMayBeAWalkingSpaceIsLeftOut() {
        String guessed = piloted("Không rõ loại");
        connect(guessed, DESIGN_CENTRE);
        assertEquals(true, counted(network()).contains(guessed));

        Api.patch(Api.staff(), "/v1/centres/" + guessed, "*", "{\"assumed\": [\"kind\"]}");

        assertEquals(false, counted(network()).contains(guessed));
        assertEquals("assumed_kind", reasons(network()).get(guessed));
    }

    @Test
    @Order(5)
    void anAssumedStateAndAnotherPartAreLeftOut() {
        String guessed = piloted("Phỏng đoán");
        String far = piloted("Xa");
        connect(guessed, far);
        Api.patch(Api.staff(), "/v1/centres/" + guessed, "*", "{\"assumed\": [\"lifecycle\"]}");

        assertEquals("assumed_lifecycle", reasons(network()).get(guessed));
        assertEquals("in_another_part", reasons(network()).get(far));
    }

    @Test
    @Order(6)
    void whatIsNotPublishedIsNotThereForAnybody() {
        String draft = NewCentre.named("Nháp kín").draft();
        connect(draft, DESIGN_CENTRE);

        String seen = Api.staff().get("/v1/network").asString();

        assertEquals(seen, Api.nobody().get("/v1/network").asString());
        assertEquals(false, seen.contains(draft));
    }

    /** More than is shown; the count is that of all. */
    @Test
    @Order(7)
    void aLargeNetworkIsShownInPartAndCountedWhole() {
        long before = network().path("nodeCount").asLong();
        Database.change("""
                insert into centre (id, version, slug, kind, name_vi, disciplines, publication, lifecycle, assumed,
                    created_at, updated_at)
                select uuidv7(), 0, 'mang-lon-' || i, 'CREATIVE_SPACE', 'Mạng lớn ' || i, '{}', 'PUBLISHED', 'OPERATING',
                    '{}', now(), now() from generate_series(1, 5000) i""");
        Database.change("""
                insert into connection (id, version, first_centre_id, second_centre_id, kind, assumed, created_at, updated_at)
                select uuidv7(), 0, least(a.id, b.id), greatest(a.id, b.id), 'EXCHANGE', '{}', now(), now()
                from generate_series(1, 4999) i join centre a on a.slug = 'mang-lon-' || i
                    join centre b on b.slug = 'mang-lon-' || (i + 1)""");
        try {
            JsonNode network = network();
            assertEquals(before + 5000, network.path("nodeCount").asLong());
            assertEquals(1000, network.path("nodes").size());
            assertEquals(5000, network.at("/components/0/size").asInt());
            assertEquals(5000, network.at("/pilotTarget/figure/value").asInt());
            assertEquals(1000, network.at("/pilotTarget/figure/counted").size());
        } finally {
            Database.change(
                    "delete from connection where first_centre_id in (select id from centre where slug like 'mang-lon-%')");
            Database.change("delete from centre where slug like 'mang-lon-%'");
        }
    }

    private static JsonNode network() {
        return Api.json(Api.nobody().get("/v1/network"));
    }

    private static String target(JsonNode network) {
        JsonNode target = network.path("pilotTarget");
        return String.join(
                " ",
                target.at("/figure/value").asText(),
                target.path("minimum").asText(),
                target.path("maximum").asText(),
                target.path("dueYear").asText(),
                target.path("verdict").asText());
    }

    private static List<String> counted(JsonNode network) {
        List<String> slugs =
                new ArrayList<>(network.at("/pilotTarget/figure/counted").findValuesAsText("slug"));
        slugs.sort(null);
        return slugs;
    }

    private static Map<String, String> reasons(JsonNode network) {
        Map<String, String> reasons = new TreeMap<>();
        network.at("/pilotTarget/figure/notCounted")
                .forEach(fact -> reasons.put(
                        fact.path("slug").asText(), fact.path("reason").asText()));
        return reasons;
    }

    private static String piloted(String name) {
        String slug = NewCentre.named(name).published();
        for (String state : List.of("approved", "in_preparation", "pilot")) {
            assertEquals(200, NewCentre.move(slug, "lifecycle", state).statusCode());
        }
        return slug;
    }

    private static String connect(String one, String another) {
        var answer =
                Api.post(Api.staff(), "/v1/connections", Map.of("centres", List.of(one, another), "kind", "exchange"));
        assertEquals(201, answer.statusCode(), answer::asString);
        return answer.header("Location");
    }

    /** What the plan's target on piloted and connected centres is measured by. */
    private static void askFor(String measure) {
        assertEquals(1, Database.change("update plan_target set measure = ? where code = 'T3'", measure));
    }
}
