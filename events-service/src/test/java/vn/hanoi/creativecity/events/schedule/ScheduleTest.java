package vn.hanoi.creativecity.events.schedule;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import vn.hanoi.creativecity.events.Feeds;
import vn.hanoi.creativecity.events.Programme;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ScheduleTest {

    private static final String JSON = "/v1/festival-editions/{year}/schedule.json";
    private static final String XML = "/v1/festival-editions/{year}/schedule.xml";
    private static final String HARD = "Đêm 🎭 <b>&amp;</b> \"A\" ]]> \u000B, B; C";

    private final Programme programme;

    ScheduleTest(Programme programme) {
        this.programme = programme;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void bothFormsKeepTheirSchemas(String language) throws Exception {
        var edition = festival();

        byte[] json = Feeds.bytes(JSON + "?lang=" + language, edition.year());
        assertEquals(List.of(), complaints(json));
        byte[] xml = Feeds.bytes(XML + "?lang=" + language, edition.year());
        validate(xml);

        assertEquals(guids(json), guids(document(xml)), "both tell of the same sessions");
        assertEquals(8, guids(json).size());
    }

    @Test
    void anEditionWithoutSessionsHasItsDays() throws Exception {
        var edition = programme.edition();

        byte[] json = Feeds.bytes(JSON, edition.year());
        assertEquals(List.of(), complaints(json));
        assertEquals(
                3,
                new ObjectMapper()
                        .readTree(json)
                        .at("/schedule/conference/days")
                        .size());
        validate(Feeds.bytes(XML, edition.year()));
    }

    @Test
    void whatHasNoDayAtAllHasNoSchedule() {
        var edition = programme.edition("starts_on", null, "ends_on", null);

        Feeds.get(JSON, edition.year())
                .then()
                .statusCode(404)
                .body("detail", equalTo("Kỳ lễ hội " + edition.year() + " chưa có ngày nào và chưa có chương trình."));
    }

    @Test
    void aDayEndsAtFourInTheMorning() throws IOException {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), "Đêm dài");
        UUID venue = programme.venue("Phố đi bộ");
        programme.session(event, venue, edition.year() + "-11-06T16:30:00Z");
        programme.session(event, venue, edition.year() + "-11-06T20:59:00Z");
        programme.session(event, venue, edition.year() + "-11-06T21:00:00Z");

        JsonNode days = json(edition.year()).at("/schedule/conference/days");

        assertEquals(List.of("23:30", "03:59"), starts(days.get(0)));
        assertEquals(List.of("04:00"), starts(days.get(1)));
        assertEquals(
                edition.year() + "-11-06T04:00:00+07:00",
                days.at("/0/day_start").asText());
        assertEquals(
                edition.year() + "-11-07T04:00:00+07:00", days.at("/0/day_end").asText());
        assertEquals(
                edition.year() + "-11-07T03:59:00+07:00",
                days.at("/0/rooms/Phố đi bộ/1/date").asText());
        assertEquals(
                "hncdf" + edition.year(),
                json(edition.year()).at("/schedule/conference/acronym").asText());
    }

    @Test
    void aSessionKeepsItsNumberAndIsMarkedWhenItIsCancelled() throws IOException {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), "Xưởng in");
        UUID venue = programme.venue("Nhà in");
        UUID session = programme.session(event, venue, edition.year() + "-11-06T02:00:00Z");
        JsonNode before = json(edition.year()).at("/schedule/conference/days/0/rooms/Nhà in/0");

        programme.run("""
                update session set version = version + 1, sequence = 1, status = 'CANCELLED', reason_vi = 'Bão'
                where id = ?""", session);

        JsonNode after = json(edition.year()).at("/schedule/conference/days/0/rooms/Nhà in/0");
        assertEquals(session.toString(), after.path("guid").asText());
        assertEquals(before.path("id").asInt(), after.path("id").asInt());
        assertEquals("Đã huỷ: Xưởng in", after.path("title").asText());
        assertEquals("Bão", after.path("subtitle").asText());
    }

    @Test
    void onlyWhoAgreedIsNamed() throws IOException {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), "Trò chuyện");
        UUID willing = programme.participant(event, "Nghệ nhân 1", true);
        programme.participant(event, "Nghệ nhân 2", false);
        programme.session(event, programme.venue("Thư viện"), edition.year() + "-11-06T02:00:00Z");
        String tag = Feeds.get(JSON, edition.year()).header("ETag");

        assertEquals(
                List.of("Nghệ nhân 1"),
                json(edition.year()).findValue("persons").findValuesAsText("name"));

        programme.run("update participant set version = version + 1, consented_at = null where id = ?", willing);
        Response answer = Feeds.anybody().header("If-None-Match", tag).get(JSON, edition.year());
        assertEquals(200, answer.statusCode());
        assertEquals(
                0,
                new ObjectMapper()
                        .readTree(answer.asByteArray())
                        .findValue("persons")
                        .size());
    }

    @Test
    void whatHasNotChangedIsTheSameToTheByteAndAnswers304() {
        var edition = festival();
        for (String form : List.of(JSON, XML)) {
            Response first = Feeds.get(form, edition.year());
            assertArrayEquals(first.asByteArray(), Feeds.bytes(form, edition.year()));
            Feeds.anybody()
                    .header("If-None-Match", first.header("ETag"))
                    .get(form, edition.year())
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(first.header("ETag")));
        }
        assertNotEquals(
                Feeds.get(JSON, edition.year()).header("ETag"),
                Feeds.get(XML, edition.year()).header("ETag"));
    }

    /** With everything that is hard: two venues of one name, none, online, every state, a day beyond the edition. */
    private Programme.Edition festival() {
        var edition = programme.edition();
        UUID event =
                programme.event(edition.id(), HARD, "summary_vi", HARD, "description_vi", HARD, "description_en", HARD);
        programme.participant(event, HARD, true);
        UUID one = programme.venue(HARD, "capacity_persons", 120);
        UUID other = programme.venue(HARD);
        programme.session(event, one, edition.year() + "-11-06T16:30:00Z");
        programme.session(event, other, edition.year() + "-11-06T16:30:00Z", "status", "POSTPONED", "reason_vi", HARD);
        programme.session(event, null, edition.year() + "-11-06T17:30:00Z");
        programme.session(
                event, null, edition.year() + "-11-06T15:30:00Z", "online_url", "https://video.example/a?b=1&c=2");
        programme.session(event, null, edition.year() + "-11-06T14:30:00Z");
        programme.session(event, one, edition.year() + "-11-07T16:30:00Z", "status", "CANCELLED");
        programme.session(event, other, edition.year() + "-11-08T16:30:00Z", "status", "MOVED_ONLINE");
        UUID nameless = programme.event(edition.id(), "…", "disciplines", new String[0], "languages", new String[0]);
        programme.session(nameless, one, edition.year() + "-12-24T01:00:00Z");
        return edition;
    }

    private static JsonNode json(int year) throws IOException {
        return new ObjectMapper().readTree(Feeds.bytes(JSON, year));
    }

    private static List<String> starts(JsonNode day) {
        List<String> starts = new ArrayList<>();
        day.path("rooms").forEach(room -> starts.addAll(room.findValuesAsText("start")));
        return starts;
    }

    private static List<String> complaints(byte[] json) throws IOException {
        try (InputStream schema = resource("schema.json")) {
            JsonSchema known = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V6)
                    .getSchema(
                            schema,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
            return known.validate(new ObjectMapper().readTree(json)).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static void validate(byte[] xml) throws Exception {
        try (InputStream schema = resource("schedule.xml.xsd")) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(schema))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml)));
        }
    }

    private static InputStream resource(String name) {
        return ScheduleTest.class.getResourceAsStream("/c3voc/" + name);
    }

    private static Set<String> guids(byte[] json) throws IOException {
        Set<String> guids = new TreeSet<>();
        new ObjectMapper()
                .readTree(json)
                .at("/schedule/conference/days")
                .forEach(day -> day.path("rooms")
                        .forEach(room -> room.forEach(
                                event -> guids.add(event.path("guid").asText()))));
        return guids;
    }

    private static Document document(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static Set<String> guids(Document document) throws Exception {
        Set<String> guids = new TreeSet<>();
        int count = Integer.parseInt(
                XPathFactory.newInstance().newXPath().evaluate("count(/schedule/day/room/event)", document));
        for (int i = 1; i <= count; i++) {
            guids.add(XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("(/schedule/day/room/event)[" + i + "]/@guid", document));
        }
        return guids;
    }
}
