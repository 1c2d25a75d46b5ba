package vn.hanoi.creativecity.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Programs that everybody has read the programme through the gateway: khal takes it in, vdirsyncer keeps a copy. */
@ExtendWith(WithSuite.class)
class CalendarsIT {

    private static final String JSON = "application/json";
    private static final String EVENT = """
            {"type": "tour", "title": {"vi": "Dạo phố; kể chuyện, 36 phố phường", "en": "A walk; stories, 36 streets"},
             "summary": {"vi": "Dòng một\\nDòng hai: 🎭 \\\\ hết"}}""";

    private final RunningSuite suite;

    @TempDir
    Path folder;

    private String calendar;
    private final List<String> sessions = new ArrayList<>();

    CalendarsIT(RunningSuite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void threeEvenings() {
        assumeTrue(CalendarClients.areThere(), "khal and vdirsyncer are not there");
        String event = create("/v1/events", EVENT);
        manager()
                .contentType(JSON)
                .body("{\"publication\": \"published\"}")
                .post("/v1/events/" + event + "/transitions")
                .then()
                .statusCode(200);
        for (int day = 6; day < 9; day++) {
            sessions.add(create("/v1/sessions", """
                    {"event": "%1$s", "startsAt": "2031-11-0%2$dT23:30:00+07:00", "endsAt": "2031-11-0%3$dT00:30:00+07:00"}""".formatted(event, day, day + 1)));
        }
        calendar = "http://localhost:" + suite.port() + "/v1/calendars/events/" + event + ".ics";
    }

    @Test
    void khalTakesTheCalendarInAndTwiceIsAsOnce() throws IOException {
        Path config = write(
                "khal.conf", """
                [calendars]
                [[festival]]
                path = %s
                [locale]
                local_timezone = Asia/Ho_Chi_Minh
                default_timezone = Asia/Ho_Chi_Minh
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                [default]
                default_calendar = festival
                [sqlite]
                path = %s
                """.formatted(Files.createDirectories(folder.resolve("khal")), folder.resolve("khal.db")));
        Path file = folder.resolve("festival.ics");
        Files.write(file, body());

        khal(config, "import", "--batch", "-a", "festival", file.toString());
        assertEquals(threeNights(), listed(config));
        Map<String, String> once = hashes(folder.resolve("khal"));
        assertEquals(3, once.size());

        khal(config, "import", "--batch", "-a", "festival", file.toString());
        assertEquals(threeNights(), listed(config));
        assertEquals(3, hashes(folder.resolve("khal")).size(), "none came twice");
    }

    @Test
    void vdirsyncerFindsNothingToDoTheSecondTimeAndOneChangeTheThird() throws IOException {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        Path config = write("vdirsyncer.conf", """
                [general]
                status_path = "%s"
                [pair programme]
                a = "festival"
                b = "copies"
                collections = null
                conflict_resolution = "a wins"
                [storage festival]
                type = "http"
                url = "%s"
                [storage copies]
                type = "filesystem"
                path = "%s"
                fileext = ".ics"
                """.formatted(folder.resolve("status"), calendar, copies));

        vdirsyncer(config, "discover");
        vdirsyncer(config, "sync");
        Map<String, String> first = hashes(copies);
        assertEquals(3, first.size());

        String second = vdirsyncer(config, "sync");
        assertEquals(first, hashes(copies));
        assertTrue(!second.contains("Copying") && !second.contains("Deleting"), second);

        manager()
                .contentType(JSON)
                .body("{\"status\": \"cancelled\", \"reason\": {\"vi\": \"Bão\"}}")
                .post("/v1/sessions/" + sessions.get(1) + "/transitions")
                .then()
                .statusCode(200);
        vdirsyncer(config, "sync");
        // It names each file by what is in it: what has changed has another name.
        Map<String, String> third = hashes(copies);
        assertEquals(3, third.size(), "what is cancelled stays");
        third.keySet().retainAll(first.keySet());
        assertEquals(2, third.size(), "the two others are as they were");
    }

    @Test
    void theGatewayLetsEachFormatThroughAsItIs() {
        for (var path : Map.of(
                        "/v1/calendars/festival-editions/2024.ics", "text/calendar;charset=UTF-8",
                        "/v1/festival-editions/2024/schedule.json", "application/json",
                        "/v1/festival-editions/2024/schedule.xml", "application/xml",
                        "/v1/festival-editions/2024/news.atom", "application/atom+xml",
                        "/v1/festival-editions/2024.jsonld", "application/ld+json")
                .entrySet()) {
            Response answer = suite.request().get(path.getKey());
            assertEquals(200, answer.statusCode(), path.getKey());
            assertTrue(answer.contentType().startsWith(path.getValue()), answer.contentType());
            suite.request()
                    .header("If-None-Match", answer.header("ETag"))
                    .get(path.getKey())
                    .then()
                    .statusCode(304);
            assertEquals(200, suite.request().head(path.getKey()).statusCode());
        }
    }

    private static List<String> threeNights() {
        List<String> nights = new ArrayList<>();
        for (int day = 6; day < 9; day++) {
            nights.add("2031-11-0%d 23:30 Dạo phố; kể chuyện, 36 phố phường".formatted(day));
        }
        return nights;
    }

    private List<String> listed(Path config) {
        return khal(
                        config,
                        "list",
                        "--once",
                        "--day-format",
                        "",
                        "--format",
                        "{start-date} {start-time} {title}",
                        "2031-11-06",
                        "4d")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String khal(Path config, String... arguments) {
        return CalendarClients.run(
                folder,
                Stream.concat(Stream.of("khal", "-c", config.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private String vdirsyncer(Path config, String command) {
        return CalendarClients.run(folder, "vdirsyncer", "-c", config.toString(), command);
    }

    private byte[] body() {
        return suite.request().get(calendar).then().statusCode(200).extract().asByteArray();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Each file of a folder with the hash of what is in it. */
    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".ics"))
                    .forEach(file -> hashes.put(file.getFileName().toString(), hash(file)));
        }
        return hashes;
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String create(String collection, String body) {
        return manager()
                .contentType(JSON)
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification manager() {
        return suite.requestOf("event_manager");
    }
}
