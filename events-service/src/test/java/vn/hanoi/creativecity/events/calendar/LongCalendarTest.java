package vn.hanoi.creativecity.events.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.events.Programme;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.LiveMemory;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A programme of two thousand sessions, and of fifty thousand with {@code -Dlong=true}: what is in memory stays the same. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class LongCalendarTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int SESSIONS = LONG ? 50_000 : 2_000;
    private static final long MOST_MEMORY = 16L * 1024 * 1024;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Programme programme;

    LongCalendarTest(Programme programme) {
        this.programme = programme;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/calendars/festival-editions/%d.ics",
                "/v1/festival-editions/%d/schedule.json",
                "/v1/festival-editions/%d/schedule.xml"
            })
    void aLongAnswerComesWhileItIsWritten(String path) throws Exception {
        int year = programmeOf(SESSIONS);
        read(path.formatted(year), Integer.MAX_VALUE);
        long before = LiveMemory.bytes();
        Read answer = read(path.formatted(year), 256 * 1024);

        assertTrue(answer.bytes > SESSIONS * 300L, answer + " bytes");
        assertEquals(SESSIONS, answer.sessions);
        assertTrue(answer.memory - before < MOST_MEMORY, (answer.memory - before) + " bytes more in memory");
        if (LONG) {
            assertTrue(answer.firstByte * 2 < answer.whole, answer.toString());
        }
    }

    @Test
    void whoHasItAlreadyIsToldSoWithoutIt() throws Exception {
        int year = programmeOf(SESSIONS);
        String path = "/v1/calendars/festival-editions/%d.ics".formatted(year);
        String tag = head(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> answer = CLIENT.send(
                request(path).header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(304, answer.statusCode());
        assertEquals(0, answer.body().length);
    }

    private record Read(long bytes, int sessions, long firstByte, long whole, long memory) {}

    /** Reads it piece by piece, looking at the memory after so many bytes, and counting what stands in it. */
    private static Read read(String path, int look) throws Exception {
        long start = System.nanoTime();
        HttpResponse<InputStream> answer =
                CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        String one = path.endsWith(".ics") ? "\nUID:" : path.endsWith(".json") ? "\"duration\":" : "<duration>";
        Counter counter = new Counter(one.getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[16 * 1024];
        long bytes = 0;
        long firstByte = 0;
        long memory = 0;
        try (InputStream body = answer.body()) {
            for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
                firstByte = bytes == 0 ? System.nanoTime() - start : firstByte;
                long after = bytes + count;
                if (bytes / look != after / look && look < Integer.MAX_VALUE && after / look % 16 == 1) {
                    memory = Math.max(memory, LiveMemory.bytes());
                }
                bytes = after;
                counter.add(piece, count);
            }
        }
        return new Read(bytes, counter.found, firstByte, System.nanoTime() - start, memory);
    }

    /** How often a text of ASCII stands in what comes in pieces. */
    private static final class Counter {

        private final byte[] needle;
        private int matched;
        private int found;

        Counter(byte[] needle) {
            this.needle = needle;
        }

        void add(byte[] piece, int count) {
            for (int i = 0; i < count; i++) {
                matched = piece[i] == needle[matched] ? matched + 1 : piece[i] == needle[0] ? 1 : 0;
                if (matched == needle.length) {
                    found++;
                    matched = 0;
                }
            }
        }
    }

    private int programmeOf(int sessions) {
        var edition = programme.edition();
        UUID venue = programme.venue("Không gian sáng tạo");
        UUID event =
                programme.event(edition.id(), "Trình diễn ánh sáng", "summary_vi", "Ánh sáng và âm nhạc. ".repeat(10));
        programme.run("""
                insert into session (id, version, event_id, code, starts_at, ends_at, venue_id, status, previous_starts,
                    sequence, uid, revised_at, exclusive, assumed, created_at, updated_at)
                select id, 0, ?, 'L' || ? || 'N' || n, at, at + interval '1 hour', ?, 'SCHEDULED', '[]', 0,
                    id || '@events.creativecity.hanoi.gov.vn', '2026-09-01T02:00:00Z', false, '{}', now(), now()
                from (select gen_random_uuid() as id, n,
                        make_timestamptz(?, 11, 6, 8, 0, 0, 'Asia/Ho_Chi_Minh') + n % 4000 * interval '1 minute' as at
                    from generate_series(1, ?) n) many""", event, edition.year(), venue, edition.year(), sessions);
        return edition.year();
    }

    private static HttpResponse<Void> head(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                request(path)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + InnerTokens.anonymous().token());
    }
}
