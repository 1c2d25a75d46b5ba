package vn.hanoi.creativecity.events.venue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.get;
import static vn.hanoi.creativecity.events.Festival.json;
import static vn.hanoi.creativecity.events.Festival.patch;
import static vn.hanoi.creativecity.events.Festival.session;
import static vn.hanoi.creativecity.events.Festival.trySession;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** The places of the network are venues, as they are told of, also while nobody tells. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
@TestProfile(VenueCopiesTest.Following.class)
class VenueCopiesTest {

    private static final String PORT = VenueCopiesTest.class.getName() + ".port";
    private static final long PATIENCE_NS = 30_000_000_000L;
    private static final String FROM = "2031-11-14T20:00:00+07:00";
    private static final String UNTIL = "2031-11-14T22:00:00+07:00";

    private Network network;

    @BeforeEach
    void open() throws IOException {
        network = new Network(Integer.getInteger(PORT));
    }

    @AfterEach
    void close() {
        network.close();
    }

    private static String centre(String slug) {
        return """
                "slug": "%s", "kind": "walking_space", "name": {"vi": "Văn Miếu", "en": "Temple"}, "version": 3,
                "geometry": {"type": "LineString", "coordinates": [[105.83, 21.02], [105.85, 21.04]]},
                "address": {"vi": "58 Quốc Tử Giám"},
                "unit": {"code": "00199", "validFrom": "2025-07-01", "name": {"vi": "Phường Văn Miếu"}},
                "formerUnit": {"code": "006", "validFrom": "1990-01-01", "name": {"vi": "Quận Đống Đa"}}""".formatted(slug);
    }

    private static String space(String slug, UUID centre, String name) {
        return """
                "slug": "%s", "centreId": "%s", "name": {"vi": "%s"}, "capacityPersons": 40, "areaM2": 120.5""".formatted(slug, centre, name);
    }

    @Test
    void aSpaceComesBeforeItsCentreAndLearnsLaterWhereItIs() {
        UUID centre = UUID.randomUUID();
        UUID space = UUID.randomUUID();
        String slug = slug();
        network.put("spaces", space, space("san-thai-hoc", centre, "Sân Thái Học"));
        await(() -> exists(space));
        JsonNode before = venue(space);
        assertEquals("space", before.path("kind").asText());
        assertEquals(40, before.path("capacityPersons").asInt());
        assertEquals(true, before.path("exclusive").asBoolean());
        assertEquals(true, before.path("centre").isMissingNode());

        network.put("centres", centre, centre(slug));
        await(() -> venue(space).path("centre").asText().equals(slug));

        JsonNode after = venue(space);
        assertEquals("006", after.path("formerUnit").asText());
        assertEquals("00199", after.path("unit").asText());
        assertEquals(105.84, after.path("longitude").asDouble(), 1e-9);
        assertEquals(21.03, after.path("latitude").asDouble(), 1e-9);
        assertEquals("58 Quốc Tử Giám", after.at("/address/vi").asText());
        JsonNode copy = venue(centre);
        assertEquals(slug, copy.path("slug").asText());
        assertEquals(centre.toString(), copy.path("originId").asText());
        assertEquals(false, copy.path("exclusive").asBoolean());
        get("/v1/venues?centre=" + slug + "&kind=space").then().body("items.id", equalTo(List.of(space.toString())));
    }

    @Test
    void whatIsGoneStaysAndTakesNothingNewUntilItIsToldOfAgain() {
        UUID centre = UUID.randomUUID();
        UUID space = UUID.randomUUID();
        String slug = slug();
        network.put("centres", centre, centre(slug));
        network.put("spaces", space, space("phong-hop", centre, "Phòng họp"));
        await(() -> exists(space) && exists(centre));
        String venue = venue(space).path("slug").asText();
        String session = session(event(), FROM, UNTIL, "venue", venue);

        network.remove("spaces", space);
        await(() -> venue(space).path("gone").asBoolean());

        get("/v1/sessions/" + session).then().statusCode(200).body("venue.slug", equalTo(venue));
        trySession(event(), FROM, UNTIL, "venue", venue)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/venue")))
                .body("errors.code", equalTo(List.of("gone")));
        patch("/v1/sessions/" + session, "{\"title\": {\"vi\": \"Tên khác\"}}")
                .then()
                .statusCode(200);

        network.put("spaces", space, space("phong-hop", centre, "Phòng họp lớn"));
        await(() -> !venue(space).path("gone").asBoolean());
        get("/v1/sessions/" + session).then().body("venue.name.vi", equalTo("Phòng họp lớn"));
    }

    @Test
    void whoBeginsAgainKeepsWhatIsNoLongerTold() {
        UUID kept = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        network.put("heritage-sites", kept, site(slug(), "Nhà máy"));
        network.put("heritage-sites", lost, site(slug(), "Biệt thự"));
        await(() -> exists(kept) && exists(lost));
        session(event(), FROM, UNTIL, "venue", lost.toString());

        network.removeQuietly("heritage-sites", lost);
        network.forgetWhatWasTold();
        await(() -> venue(lost).path("gone").asBoolean());

        assertEquals(false, venue(kept).path("gone").asBoolean());
        assertEquals("heritage_site", venue(kept).path("kind").asText());
    }

    @Test
    void whileTheNetworkIsAwayItsPlacesAreReadAndGivenAndItsNewsComeLater() throws IOException {
        UUID site = UUID.randomUUID();
        String slug = slug();
        network.put("heritage-sites", site, site(slug, "Ga xe lửa"));
        await(() -> exists(site));
        network.close();

        get("/v1/venues/" + slug).then().statusCode(200);
        session(event(), FROM, UNTIL, "venue", slug);

        network = new Network(Integer.getInteger(PORT));
        network.put("heritage-sites", site, site(slug, "Ga Long Biên"));
        await(() -> venue(site).at("/name/vi").asText().equals("Ga Long Biên"));
    }

    @Test
    void whatTheNetworkSaysIsChangedThereAlone() {
        UUID site = UUID.randomUUID();
        String slug = slug();
        network.put("heritage-sites", site, site(slug, "Đình"));
        await(() -> exists(site));

        patch("/v1/venues/" + slug, "{\"capacityPersons\": 10}")
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("copied")));
    }

    @Test
    void theDemonstrationTakesPlaceWhereTheNetworkSaysThatItCan() {
        UUID lake = UUID.randomUUID();
        String event = "/v1/sessions?event=am-nhac-cuoi-tuan-ho-thien-quang";
        get(event).then().body("items", equalTo(List.of()));
        for (int i = 0; i < 2; i++) {
            network.put("centres", lake, centre("khong-gian-di-bo-ho-thien-quang"));
            await(() -> exists(lake));
        }
        await(() -> json(get(event)).path("items").size() > 0);

        get(event)
                .then()
                .body("items.venue.slug.unique()", equalTo(List.of("khong-gian-di-bo-ho-thien-quang")))
                .body(
                        "items.day",
                        equalTo(List.of(
                                "2026-11-07",
                                "2026-11-14",
                                "2026-11-21",
                                "2026-11-28",
                                "2026-12-05",
                                "2026-12-12",
                                "2026-12-19",
                                "2026-12-26")));
        get("/v1/sessions?centre=khong-gian-di-bo-ho-thien-quang&day=2026-12-05")
                .then()
                .body("items.startsAt", equalTo(List.of("2026-12-05T12:30:00Z")));
    }

    private static String site(String slug, String name) {
        return """
                "slug": "%s", "name": {"vi": "%s"}, "heritageType": "something_new",
                "geometry": {"type": "Point", "coordinates": [105.86, 21.05]}""".formatted(slug, name);
    }

    private static String slug() {
        return "noi-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static boolean exists(UUID id) {
        return get("/v1/venues/" + id).statusCode() == 200;
    }

    private static JsonNode venue(UUID id) {
        return json(get("/v1/venues/" + id));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_NS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It has not come about");
            }
            Thread.onSpinWait();
        }
    }

    /** A profile is loaded by another class loader than its tests, so that it tells them by a system property. */
    public static final class Following implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            String network = "http://127.0.0.1:" + port();
            return Map.of(
                    "following.services.centres.url", network,
                    "following.timeouts.change", "2s",
                    "following.timeouts.answer", "2s",
                    "following.pauses.shortest", "50ms",
                    "following.pauses.longest", "200ms");
        }

        /** It is asked for more than once. */
        private static synchronized String port() {
            if (System.getProperty(PORT) == null) {
                try (ServerSocket free = new ServerSocket(0)) {
                    System.setProperty(PORT, Integer.toString(free.getLocalPort()));
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
            }
            return System.getProperty(PORT);
        }
    }
}
