package vn.hanoi.creativecity.systemtests.mirror;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Writes at random through the API: makes, changes, shows, hides and takes away. What is refused because another writer was
 * faster, or because a rule forbids it, is no write; the writer goes on until it has made as many as it should.
 */
final class RandomWriter {

    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);

    private final Supplier<RequestSpecification> admin;
    private final List<String> shared;
    private final List<String> indicators;
    private final Random random;
    private final List<String> centres = new ArrayList<>();
    private final List<String> organisations = new ArrayList<>();
    private final List<String> spaces = new ArrayList<>();
    private final List<String> observations = new ArrayList<>();
    private final List<String> agreements = new ArrayList<>();
    private final NavigableMap<Integer, BooleanSupplier> chances = chances();
    private int day;

    /**
     * @param shared paths of centres that all writers change
     * @param indicators codes of public ones and ones for partners
     */
    RandomWriter(Supplier<RequestSpecification> admin, List<String> shared, List<String> indicators, int seed) {
        this.admin = admin;
        this.shared = shared;
        this.indicators = indicators;
        this.random = new Random(seed);
    }

    void write(int writes) {
        while (organisations.isEmpty()) {
            makeOrganisation();
        }
        while (centres.size() < 3) {
            makeCentre();
        }
        int made = 4;
        while (made < writes) {
            made += write() ? 1 : 0;
        }
    }

    private boolean write() {
        return chances.higherEntry(random.nextInt(100)).getValue().getAsBoolean();
    }

    /** What is written, by the percentage up to which it is. */
    private NavigableMap<Integer, BooleanSupplier> chances() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry(35, this::makeObservation),
                Map.entry(55, this::reviseObservation),
                Map.entry(65, () -> change(oneOf(centres), summary())),
                Map.entry(73, () -> change(oneOf(shared), summary())),
                Map.entry(76, () -> change(oneOf(centres), name())),
                Map.entry(79, () -> change(oneOf(organisations), name())),
                Map.entry(84, this::makeSpace),
                Map.entry(87, () -> !spaces.isEmpty() && change(oneOf(spaces), name())),
                Map.entry(89, this::deleteSpace),
                Map.entry(93, this::showOrHide),
                Map.entry(95, this::makeAgreement),
                Map.entry(97, this::moveAgreement),
                Map.entry(98, this::makeOrganisation),
                Map.entry(100, this::makeCentre)));
    }

    private boolean makeCentre() {
        String parent = centres.isEmpty() ? "null" : "\"" + id(oneOf(centres)) + "\"";
        return make("/v1/centres", centres, """
                {"kind": "creative_space", "name": {"vi": "%s"}, "hostInstitution": %s, "parent": %s}""".formatted(
                        words(), organisations.isEmpty() ? "null" : "\"" + id(oneOf(organisations)) + "\"", parent));
    }

    private boolean makeOrganisation() {
        return make("/v1/organisations", organisations, """
                {"kind": "community", "name": {"vi": "%s"}}""".formatted(words()));
    }

    /** A day of its own for each, as a centre has one value of an indicator for a period. */
    private boolean makeObservation() {
        return make(oneOf(random.nextInt(3) == 0 ? shared : centres) + "/observations", observations, """
                {"indicator": "%s", "from": "%s", "value": "%d", "note": "%s"}""".formatted(
                oneOf(indicators), FIRST_DAY.plusDays(random.nextInt(8_000)), random.nextInt(10_000), words() + day++));
    }

    private boolean reviseObservation() {
        return !observations.isEmpty()
                && change(oneOf(observations), "{\"value\": \"%d\"}".formatted(random.nextInt(10_000)));
    }

    private boolean makeSpace() {
        return make(oneOf(centres) + "/spaces", spaces, "{\"name\": {\"vi\": \"%s\"}}".formatted(words()));
    }

    /** Of centres that nobody has seen. */
    private boolean deleteSpace() {
        if (spaces.isEmpty()) {
            return false;
        }
        String space = oneOf(spaces);
        Response there = admin.get().get(space);
        if (there.statusCode() != 200) {
            spaces.remove(space);
            return false;
        }
        return admin.get()
                        .header("If-Match", there.header("ETag"))
                        .delete(space)
                        .statusCode()
                == 204;
    }

    private boolean showOrHide() {
        String centre = random.nextInt(4) == 0 ? oneOf(shared) : oneOf(centres);
        String state = admin.get().get(centre).path("publication");
        return move(centre, "publication", "published".equals(state) ? "archived" : "published");
    }

    private boolean makeAgreement() {
        return make("/v1/agreements", agreements, """
                {"centre": "%s", "organisation": "%s", "role": "investor", "contractType": "cooperation",
                 "title": {"vi": "%s"}, "visibility": "%s"}""".formatted(
                        id(oneOf(centres)),
                        random.nextBoolean() ? "sovico" : id(oneOf(organisations)),
                        words(),
                        random.nextBoolean() ? "public" : "partner"));
    }

    private boolean moveAgreement() {
        if (agreements.isEmpty()) {
            return false;
        }
        String agreement = oneOf(agreements);
        List<String> possible = admin.get().get(agreement).path("allowedTransitions");
        return !possible.isEmpty() && move(agreement, "state", possible.get(random.nextInt(possible.size())));
    }

    private boolean make(String collection, List<String> made, String body) {
        Response answer = admin.get()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(collection);
        if (!isWritten(answer)) {
            return false;
        }
        made.add(collection + "/" + answer.path("id"));
        return true;
    }

    private boolean change(String path, String patch) {
        String tag = admin.get().get(path).header("ETag");
        return tag != null
                && isWritten(admin.get()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", tag)
                        .body(patch)
                        .patch(path));
    }

    private boolean move(String path, String state, String to) {
        return isWritten(admin.get()
                .contentType("application/json")
                .body("{\"%s\": \"%s\", \"effectiveOn\": \"2024-01-15\", \"reason\": \"%s\"}"
                        .formatted(state, to, words()))
                .post(path + "/transitions"));
    }

    /** Whether it was; an answer that says anything else than yes or “not so” fails the test. */
    private static boolean isWritten(Response answer) {
        int status = answer.statusCode();
        if (status >= 500 && status != 502 && status != 503 || status == 400 || status == 401 || status == 403) {
            throw new AssertionError(status + " " + answer.asString());
        }
        return status == 200 || status == 201;
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String name() {
        return "{\"name\": {\"vi\": \"%s\"}}".formatted(words());
    }

    private String summary() {
        return "{\"summary\": {\"vi\": \"%s\"}}".formatted(words());
    }

    private String words() {
        return "Thử " + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }
}
