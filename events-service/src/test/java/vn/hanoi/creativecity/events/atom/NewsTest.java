package vn.hanoi.creativecity.events.atom;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import vn.hanoi.creativecity.events.Feeds;
import vn.hanoi.creativecity.events.Programme;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class NewsTest {

    private static final String PATH = "/v1/festival-editions/{year}/news.atom";
    private static final String HARD = "Đêm 🎭 <b>&amp;</b> ]]> \u000B; B";

    private final Programme programme;

    NewsTest(Programme programme) {
        this.programme = programme;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aFeedKeepsTheRules(String language) throws Exception {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), HARD, "title_en", HARD);
        UUID session = programme.session(event, programme.venue(HARD), edition.year() + "-11-06T12:00:00Z");
        change(session, 1, "status = 'CANCELLED', reason_vi = '<b>&'");

        assertEquals(List.of(), complaints(Feeds.bytes(PATH + "?lang=" + language, edition.year())));
        assertEquals(
                List.of(),
                complaints(Feeds.bytes(
                        PATH + "?lang=" + language, programme.edition().year())),
                "one without news as well");
    }

    @Test
    void theNewsTellsWhatHasBecomeOfASession() throws Exception {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), "Hoà nhạc");
        UUID here = programme.venue("Sân vườn");
        UUID there = programme.venue("Nhà hát");
        UUID session = programme.session(event, here, edition.year() + "-11-06T12:00:00Z");
        change(
                session,
                1,
                "status = 'RESCHEDULED', starts_at = starts_at + interval '1 day',"
                        + " ends_at = ends_at + interval '1 day', venue_id = '" + there + "', reason_vi = 'Mưa'");
        change(session, 2, "status = 'POSTPONED', reason_vi = 'Bão'");
        change(session, 3, "status = 'RESCHEDULED', reason_vi = null");
        change(session, 4, "title_vi = 'Hoà nhạc mùa thu'");
        change(session, 5, "status = 'MOVED_ONLINE', venue_id = null, online_url = 'https://video.example/a'");
        change(session, 6, "status = 'CANCELLED', reason_vi = 'Ốm'");
        int year = edition.year();

        byte[] written = Feeds.bytes(PATH, year);
        List<String> told = entries(written, "title");
        assertEquals(
                List.of(
                        "Đã huỷ: Hoà nhạc mùa thu",
                        "Chuyển sang trực tuyến: Hoà nhạc mùa thu",
                        "Thay đổi: Hoà nhạc mùa thu",
                        "Vẫn diễn ra: Hoà nhạc mùa thu",
                        "Hoãn: Hoà nhạc mùa thu",
                        "Đã dời: Hoà nhạc mùa thu",
                        "Mới: Hoà nhạc mùa thu"),
                told);
        assertEquals(
                "19:00, 07/11/%1$d, Nhà hát\nTrước đây: 19:00, 06/11/%1$d, Sân vườn\nLý do: Mưa".formatted(year),
                entries(written, "content").get(5));
        assertEquals(
                "tag:events.creativecity.hanoi.gov.vn,2026:sessions/" + session + "/1",
                entries(written, "id").get(5));
        assertEquals("2026-10-01T00:00:01Z", entries(written, "updated").get(5));
        assertEquals("2026-10-01T00:00:06Z", value(written, "/feed/updated"));
    }

    @Test
    void whatIsCancelledDoesNotMove() throws Exception {
        var edition = programme.edition();
        UUID event = programme.event(edition.id(), "Hoà nhạc");
        UUID session = programme.session(event, programme.venue("Sân vườn"), edition.year() + "-11-06T12:00:00Z");
        change(session, 1, "status = 'CANCELLED', reason_vi = 'Bão'");
        change(session, 2, "venue_id = '" + programme.venue("Nhà hát") + "'");

        assertEquals(
                List.of("Thay đổi: Hoà nhạc", "Đã huỷ: Hoà nhạc", "Mới: Hoà nhạc"),
                entries(Feeds.bytes(PATH, edition.year()), "title"));
    }

    @Test
    void whatADraftWentThroughIsNoNewsAndItsSessionsAreNewWhenItIsPublished() throws Exception {
        var edition = programme.edition();
        UUID draft = programme.event(edition.id(), "Bí mật", "publication", "DRAFT");
        UUID session = programme.session(draft, programme.venue("Nhà kho"), edition.year() + "-11-06T12:00:00Z");
        change(session, 1, "starts_at = starts_at + interval '10 minutes'");
        assertEquals(List.of(), entries(Feeds.bytes(PATH, edition.year()), "title"));

        programme.run("""
                update event set version = version + 1, publication = 'PUBLISHED', updated_at = '2026-10-05T00:00:00Z'
                where id = ?""", draft);

        byte[] written = Feeds.bytes(PATH, edition.year());
        assertEquals(List.of("Mới: Bí mật"), entries(written, "title"));
        assertEquals(List.of("2026-10-05T00:00:00Z"), entries(written, "updated"));
    }

    @Test
    void whatHasNotChangedIsTheSameToTheByteAndAnswers304() {
        var edition = programme.edition();
        programme.session(
                programme.event(edition.id(), "Chiếu phim"),
                programme.venue("Rạp"),
                edition.year() + "-11-06T12:00:00Z");
        Response first = Feeds.get(PATH, edition.year());
        first.then().header("Content-Type", equalTo("application/atom+xml;charset=UTF-8"));

        assertArrayEquals(first.asByteArray(), Feeds.bytes(PATH, edition.year()));
        Feeds.anybody()
                .header("If-None-Match", first.header("ETag"))
                .get(PATH, edition.year())
                .then()
                .statusCode(304);
    }

    private void change(UUID session, int sequence, String set) {
        programme.run(
                "update session set version = version + 1, sequence = ?, revised_at = ?::timestamptz, " + set
                        + " where id = ?",
                sequence,
                "2026-10-01T00:00:0" + sequence + "Z",
                session);
    }

    private static List<String> complaints(byte[] feed) throws Exception {
        List<String> complaints = new ArrayList<>();
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                complaints.add(e.toString());
            }

            @Override
            public void error(SAXParseException e) {
                complaints.add(e.toString());
            }

            @Override
            public void fatalError(SAXParseException e) {
                complaints.add(e.toString());
            }
        };
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, handler);
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        driver.loadSchema(
                new InputSource(NewsTest.class.getResource("/atom/feed.rnc").toString()));
        boolean isValid = driver.validate(new InputSource(new ByteArrayInputStream(feed)));
        if (!isValid && complaints.isEmpty()) {
            complaints.add("not valid");
        }
        return complaints;
    }

    private static List<String> entries(byte[] feed, String member) throws Exception {
        List<String> values = new ArrayList<>();
        int count = Integer.parseInt(value(feed, "count(/feed/entry)"));
        for (int i = 1; i <= count; i++) {
            values.add(value(feed, "/feed/entry[" + i + "]/" + member));
        }
        return values;
    }

    /** By names without their namespace. */
    private static String value(byte[] feed, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(feed));
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate(path, document);
    }
}
