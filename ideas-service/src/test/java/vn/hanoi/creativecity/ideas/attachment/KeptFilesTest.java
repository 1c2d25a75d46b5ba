package vn.hanoi.creativecity.ideas.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.PNG;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.attach;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.call;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.download;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.drafts;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.isKept;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.path;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.send;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.viewer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.call.Race;
import vn.hanoi.creativecity.ideas.file.Samples;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.LiveMemory;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A file is there as long as somebody needs it, whoever comes and goes and dies. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class KeptFilesTest {

    private static final int MANY = 24;
    private static final int LARGE = 20_000_000;

    private final String lan = unique();

    @Inject
    FileStore store;

    @Inject
    KeptFiles files;

    @Inject
    FileSweep sweep;

    @Test
    void theSameFileSentByManyAtOnceIsKeptOnce() throws Exception {
        byte[] file = Samples.png(100_000);
        // Their copy without what is written inside is this one.
        attach(lan, draft(lan, call()), PNG, "a.png", Samples.png());
        long before = keptFiles();
        List<String> codes =
                IntStream.range(0, 12).mapToObj(_ -> draft(lan, call())).toList();
        AtomicInteger next = new AtomicInteger();

        List<String> ids = Race.of(12, () -> {
            String code = codes.get(next.getAndIncrement());
            return code + " " + attach(lan, code, PNG, "a.png", file);
        });

        assertEquals(before + 1, keptFiles());
        for (String id : ids) {
            String[] parts = id.split(" ");
            assertArrayEquals(file, download(lan, parts[0], parts[1]));
        }
    }

    @Test
    void nobodyLosesAFileThatOthersTakeAwayOrSweepAtTheSameTime() throws Exception {
        byte[] file = Samples.png(3000);
        List<String> codes =
                IntStream.range(0, 9).mapToObj(_ -> draft(lan, call())).toList();
        AtomicInteger next = new AtomicInteger();

        Race.of(12, () -> {
            int i = next.getAndIncrement();
            for (int round = 0; round < 5; round++) {
                if (i >= 9) {
                    sweep.sweep();
                    continue;
                }
                String id = attach(lan, codes.get(i), PNG, "a.png", file);
                assertArrayEquals(file, download(lan, codes.get(i), id));
                assertEquals(204, as(lan).delete(path(codes.get(i), id)).statusCode());
            }
            return i;
        });

        assertEquals(false, isKept(file));
        assertEquals(Set.of(), drafts());
    }

    @Test
    void atOnceNotMoreAreAttachedThanTheCallAllows() throws Exception {
        String code = draft(lan, call());

        List<Integer> statuses =
                Race.of(8, () -> send(lan, code, PNG, "a.png", Samples.png(100)).statusCode());

        assertEquals(3, statuses.stream().filter(status -> status == 201).count());
        assertEquals(5, statuses.stream().filter(status -> status == 409).count());
        assertEquals(
                List.of(1, 2, 3),
                IntStream.range(0, 3)
                        .mapToObj(i -> json(get(lan, path(code)))
                                .at("/items/" + i + "/number")
                                .asInt())
                        .toList());
    }

    /** Whoever dies between the file and the row leaves a file that nobody needs, and never a row without one. */
    @Test
    void whatADeadProcessHasLeftIsSweptOut() throws IOException {
        byte[] orphan = Samples.png(500);
        byte[] needed = Samples.png(500);
        String code = draft(lan, call());
        String id = attach(lan, code, PNG, "a.png", needed);
        store.keep(store.draft(out -> out.write(orphan)));
        Draft forgotten = store.draft(out -> out.write(1));
        Draft running = store.draft(out -> out.write(2));
        Files.setLastModifiedTime(forgotten.path(), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        assertEquals(true, isKept(orphan));

        sweep.sweep();

        assertEquals(false, isKept(orphan));
        assertArrayEquals(needed, download(lan, code, id));
        assertEquals(
                Set.of(running.path()),
                Set.copyOf(drafts().stream().map(Path::toAbsolutePath).toList()));
        running.discard();
    }

    @Test
    void whatIsNotCommittedKeepsNoFile() {
        byte[] file = Samples.png();
        byte[] other = Samples.png(700);
        QuarkusTransaction.begin();
        try {
            Draft draft = store.draft(out -> out.write(other));
            files.keep(new SentFile(null, draft, draft));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        assertEquals(true, isKept(other));

        QuarkusTransaction.rollback();

        assertEquals(false, isKept(other));
        assertEquals(false, java.util.Arrays.equals(file, other));
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        IOException broken = assertThrows(
                IOException.class,
                () -> store.draft(out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("gone");
                }));

        assertEquals("gone", broken.getMessage());
        assertEquals(Set.of(), drafts());
    }

    /** While many large files are on their way, they are in no memory, and hold up nobody. */
    @Test
    void largeFilesAreNeverInMemoryAndHoldNoConnection() throws Exception {
        byte[] file = Samples.png(LARGE);
        List<String> codes =
                IntStream.range(0, MANY / 3).mapToObj(_ -> draft(lan, call())).toList();
        CyclicBarrier halfWay = new CyclicBarrier(MANY + 1);
        CyclicBarrier goOn = new CyclicBarrier(MANY + 1);
        long before = used();
        try (var executor = Executors.newFixedThreadPool(MANY);
                HttpClient client = HttpClient.newHttpClient()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                String code = codes.get(i / 3);
                answers.add(executor.submit(() -> client.send(
                                request(code, () -> new Halting(file, halfWay, goOn)),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode()));
            }
            halfWay.await();
            long grown = used() - before;
            assertEquals(200, get(lan, path(codes.getFirst())).statusCode());
            goOn.await();
            for (Future<Integer> answer : answers) {
                assertEquals(201, answer.get());
            }
            assertEquals(true, grown < 3L * LARGE, () -> "grown by " + grown);
        }
        assertEquals(true, isKept(file));
        assertEquals(Set.of(), drafts());
    }

    private HttpRequest request(String code, java.util.function.Supplier<InputStream> body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path(code) + "?name=a.png"))
                .header("Authorization", "Bearer " + viewer(lan).token())
                .header("Content-Type", PNG)
                // As the gateway does. What comes with a request to upgrade to HTTP/2 waits in memory.
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofInputStream(body))
                .build();
    }

    private static long used() {
        return LiveMemory.bytes()
                + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum();
    }

    private static long keptFiles() throws IOException {
        List<String> hashes = new ArrayList<>();
        try (var groups = Files.newDirectoryStream(Attachments.folder(), "[0-9a-f][0-9a-f]")) {
            for (Path group : groups) {
                try (var kept = Files.newDirectoryStream(group)) {
                    kept.forEach(file -> hashes.add(file.toString()));
                }
            }
        }
        return hashes.size();
    }

    /** Stops in the middle of a file until all others are there. */
    private static final class Halting extends ByteArrayInputStream {

        private final CyclicBarrier halfWay;
        private final CyclicBarrier goOn;
        private boolean halted;

        private Halting(byte[] file, CyclicBarrier halfWay, CyclicBarrier goOn) {
            super(file);
            this.halfWay = halfWay;
            this.goOn = goOn;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (pos > count / 2 && !halted) {
                halted = true;
                try {
                    halfWay.await();
                    goOn.await();
                } catch (InterruptedException | BrokenBarrierException failure) {
                    throw new IllegalStateException(failure);
                }
            }
            return super.read(bytes, offset, length);
        }
    }
}
