package vn.hanoi.creativecity.events.linkeddata;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.Feeds;
import vn.hanoi.creativecity.events.Programme;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class LinkedDataTest {

    private static final String SCHEMA = "https://schema.org/";
    private static final String CONTEXT = "/v1/linked-data/context.jsonld";

    /** The context is the suite's own; nothing else is asked for. */
    private static final DocumentLoader LOADER = (address, _) -> {
        if (!address.toString().equals(Feeds.BASE + CONTEXT)) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, address.toString());
        }
        return JsonDocument.of(new ByteArrayInputStream(Feeds.bytes(CONTEXT)));
    };

    private final Programme programme;

    LinkedDataTest(Programme programme) {
        this.programme = programme;
    }

    @Test
    void eachMemberIsAWordOfSchemaOrg() throws Exception {
        Festival festival = festival();
        for (String path : new String[] {
            "/v1/sessions/" + festival.moved + ".jsonld",
            "/v1/sessions/" + festival.online + ".jsonld",
            "/v1/events/" + festival.event + ".jsonld",
            "/v1/events/" + festival.part + ".jsonld",
            "/v1/festival-editions/" + festival.year + ".jsonld"
        }) {
            byte[] written = Feeds.bytes(path);
            JsonNode document = new ObjectMapper().readTree(written);
            Set<String> unknown = members(document);
            unknown.removeAll(members(new ObjectMapper().readTree(Feeds.bytes(CONTEXT))));
            assertEquals(Set.of(), unknown, path);

            JsonNode expanded = new ObjectMapper()
                    .readTree(JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(written)))
                            .loader(LOADER)
                            .get()
                            .toString());
            assertEquals(1, expanded.size(), path);
            Set<String> words = new TreeSet<>();
            words(expanded, words);
            words.removeIf(word -> word.startsWith(SCHEMA));
            assertEquals(Set.of(), words, path);
            assertEquals(count(document), count(expanded), "nothing is dropped of " + path);
        }
    }

    @Test
    void aMovedSessionSaysWhenItWasToBegin() throws IOException {
        Festival festival = festival();
        int year = festival.year;

        JsonNode session = json("/v1/sessions/" + festival.moved + ".jsonld");

        assertEquals(Feeds.BASE + CONTEXT, session.path("@context").asText());
        assertEquals(
                Feeds.BASE + "/v1/sessions/" + festival.moved,
                session.path("@id").asText());
        assertEquals("ExhibitionEvent", session.path("@type").asText());
        assertEquals(SCHEMA + "EventRescheduled", session.path("eventStatus").asText());
        assertEquals(year + "-11-06T19:00:00+07:00", session.path("startDate").asText());
        assertEquals(
                year + "-11-05T19:00:00+07:00",
                session.at("/previousStartDate/0").asText());
        assertEquals(
                SCHEMA + "OfflineEventAttendanceMode",
                session.path("eventAttendanceMode").asText());
        assertEquals(21.0293, session.at("/location/0/geo/latitude").asDouble());
        assertEquals("Triển lãm", session.at("/superEvent/name/0/@value").asText());
        assertEquals("Nghệ nhân 1", session.at("/performer/0/name").asText());
        assertEquals(1, session.path("performer").size(), "who did not agree is not named");
        assertEquals("Trung tâm", session.at("/organizer/0/name/0/@value").asText());
        assertEquals("50000", session.at("/offers/lowPrice").asText());
        assertFalse(session.path("isAccessibleForFree").asBoolean(true));
    }

    @Test
    void anEventHasItsSessionsInEveryState() throws IOException {
        Festival festival = festival();

        JsonNode event = json("/v1/events/" + festival.event + ".jsonld");

        assertEquals(SCHEMA + "EventScheduled", event.path("eventStatus").asText());
        assertEquals("Festival", event.at("/superEvent/@type").asText());
        Set<String> states = new TreeSet<>();
        event.path("subEvent")
                .forEach(session -> states.add(session.path("eventStatus").asText()));
        assertEquals(
                Set.of(
                        SCHEMA + "EventRescheduled",
                        SCHEMA + "EventMovedOnline",
                        SCHEMA + "EventPostponed",
                        SCHEMA + "EventCancelled"),
                states);
        assertEquals(
                festival.year + "-11-06T19:00:00+07:00", event.path("startDate").asText());
        JsonNode part = json("/v1/events/" + festival.part + ".jsonld");
        assertTrue(part.at("/superEvent/@id").asText().startsWith(Feeds.BASE + "/v1/events/"), part.toString());
        assertTrue(part.path("isAccessibleForFree").asBoolean());
    }

    @Test
    void theSessionsOfWhatIsPartOfAnEventAreNotReadWithIt() {
        UUID whole = programme.event(null, "Tuần lễ thiết kế");
        UUID part = programme.event(null, "Trại sáng tác", "super_event_id", whole);
        programme.session(whole, null, "2029-11-06T12:00:00Z");
        long alone = memoryFor(whole);
        programme.run("""
                insert into session (id, version, event_id, code, starts_at, ends_at, status, previous_starts, sequence,
                    uid, revised_at, exclusive, assumed, created_at, updated_at)
                select gen_random_uuid(), 0, ?, 'PART' || n, '2029-11-06', '2029-11-07', 'SCHEDULED', '[]', 0,
                    gen_random_uuid(), now(), false, '{}', now(), now() from generate_series(1, 5000) n""", part);

        long withParts = memoryFor(whole);

        assertTrue(withParts < alone + 5_000_000, withParts + " bytes and " + alone + " without parts");
    }

    /** What is used while it is asked for; the least of several times, as others use some too. */
    private static long memoryFor(UUID event) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return LongStream.range(0, 5)
                .map(_ -> {
                    long before = threads.getTotalThreadAllocatedBytes();
                    Feeds.bytes("/v1/events/" + event + ".jsonld");
                    return threads.getTotalThreadAllocatedBytes() - before;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void anEditionIsAFestival() throws IOException {
        Festival festival = festival();

        JsonNode edition = json("/v1/festival-editions/" + festival.year + ".jsonld");

        assertEquals("Festival", edition.path("@type").asText());
        assertEquals(festival.year + "-11-06", edition.path("startDate").asText());
        assertEquals(
                "Lễ hội Thiết kế sáng tạo Hà Nội " + festival.year + ": Giao lộ sáng tạo",
                edition.at("/name/0/@value").asText());
    }

    @Test
    void aDraftIsNotThereWhoeverAsks() {
        var edition = programme.edition();
        UUID draft = programme.event(edition.id(), "Bí mật", "publication", "DRAFT");
        UUID session = programme.session(draft, null, edition.year() + "-11-06T12:00:00Z");
        for (var viewer : new InnerTokens[] {
            InnerTokens.anonymous(), InnerTokens.viewer("manager").roles("event_manager")
        }) {
            viewer.request().get("/v1/events/" + draft + ".jsonld").then().statusCode(404);
            viewer.request().get("/v1/sessions/" + session + ".jsonld").then().statusCode(404);
        }
    }

    @Test
    void whatHasNotChangedAnswers304() {
        Festival festival = festival();
        String path = "/v1/events/" + festival.event + ".jsonld";
        String tag = Feeds.get(path).header("ETag");
        Feeds.get(path).then().header("Content-Type", equalTo("application/ld+json;charset=UTF-8"));
        Feeds.anybody().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    private record Festival(int year, UUID event, UUID part, UUID moved, UUID online) {}

    private Festival festival() {
        var edition = programme.edition();
        int year = edition.year();
        UUID venue = programme.venue("Bảo tàng Hà Nội", "name_en", "Hà Nội Museum", "capacity_persons", 300);
        UUID event = programme.event(
                edition.id(),
                "Triển lãm",
                "type",
                "EXHIBITION",
                "summary_vi",
                "Từ lò gạch tới phòng tranh",
                "price",
                new Programme.Json("""
                        {"free": false, "from": {"amount": "50000", "currency": "VND"},
                         "to": {"amount": "90000", "currency": "VND"}}"""),
                "organisers",
                new Programme.Json("""
                        [{"name": {"vi": "Trung tâm"}, "centre": "bao-tang-ha-noi"}, {"name": {"vi": "Hội", "en": "Union"}}]"""));
        programme.participant(event, "Nghệ nhân 1", true);
        programme.participant(event, "Nghệ nhân 2", false);
        UUID moved = programme.session(
                event,
                venue,
                year + "-11-06T12:00:00Z",
                "status",
                "RESCHEDULED",
                "previous_starts",
                new Programme.Json(
                        "[{\"when\": \"2026-10-01T00:00:00Z\", \"from\": \"%d-11-05T12:00:00Z\"}]".formatted(year)));
        UUID online = programme.session(
                event,
                null,
                year + "-11-07T12:00:00Z",
                "status",
                "MOVED_ONLINE",
                "online_url",
                "https://video.example/a");
        programme.session(event, venue, year + "-11-08T12:00:00Z", "status", "POSTPONED");
        programme.session(event, venue, year + "-11-09T12:00:00Z", "status", "CANCELLED");
        UUID part = programme.event(edition.id(), "Khai mạc", "super_event_id", event, "type", "CEREMONY");
        programme.session(part, venue, year + "-11-06T10:00:00Z");
        return new Festival(year, event, part, moved, online);
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(Feeds.bytes(path));
    }

    /** All members that are no keywords. */
    private static Set<String> members(JsonNode node) {
        Set<String> members = new TreeSet<>();
        node.properties().forEach(member -> {
            if (!member.getKey().startsWith("@")) {
                members.add(member.getKey());
            }
            members.addAll(members(member.getValue()));
        });
        if (node.isArray()) {
            node.forEach(one -> members.addAll(members(one)));
        }
        return members;
    }

    /** The members and types of what is expanded. */
    private static void words(JsonNode node, Set<String> words) {
        node.properties().forEach(member -> {
            if (!member.getKey().startsWith("@")) {
                words.add(member.getKey());
            } else if (member.getKey().equals("@type")) {
                if (member.getValue().isArray()) {
                    member.getValue().forEach(type -> words.add(type.asText()));
                } else {
                    words.add(member.getValue().asText());
                }
            }
            words(member.getValue(), words);
        });
        if (node.isArray()) {
            node.forEach(one -> words(one, words));
        }
    }

    /** How many members there are, but for keywords. */
    private static int count(JsonNode node) {
        int count = 0;
        for (var member : node.properties()) {
            count += (member.getKey().startsWith("@") ? 0 : 1) + count(member.getValue());
        }
        if (node.isArray()) {
            for (JsonNode one : node) {
                count += count(one);
            }
        }
        return count;
    }
}
