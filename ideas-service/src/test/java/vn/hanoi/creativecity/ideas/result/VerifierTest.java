package vn.hanoi.creativecity.ideas.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.result.Results.closedAndWorkedOut;
import static vn.hanoi.creativecity.ideas.result.Results.decided;
import static vn.hanoi.creativecity.ideas.result.Results.decision;
import static vn.hanoi.creativecity.ideas.result.Results.path;
import static vn.hanoi.creativecity.ideas.result.Results.publish;
import static vn.hanoi.creativecity.ideas.review.Juries.call;
import static vn.hanoi.creativecity.ideas.review.Juries.criterion;
import static vn.hanoi.creativecity.ideas.review.Juries.newJurors;
import static vn.hanoi.creativecity.ideas.review.Juries.policy;
import static vn.hanoi.creativecity.ideas.review.Juries.read;
import static vn.hanoi.creativecity.ideas.review.Juries.reviewed;
import static vn.hanoi.creativecity.ideas.review.Juries.submitted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.platform.json.CanonicalJson;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** The program that anybody can verify a result with, run as they would: beside the service, with its answer in a file. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class VerifierTest {

    private static final Path SOURCE = Path.of("../support/result-verifier/Verify.java");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    static Path folder;

    /** What the program says, and with what it ends. */
    private record Verdict(int exit, String text) {}

    @BeforeAll
    static void compile() {
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-Xlint:all",
                                "-Werror",
                                "--release",
                                "17",
                                "-cp",
                                folder.toString(),
                                "-d",
                                folder.toString(),
                                SOURCE.toString()));
    }

    @ParameterizedTest
    @CsvSource({"1, mean", "2, median", "3, mean", "4, median"})
    void whateverTheJuryFindsItIsWorkedOutAlike(long chance, String aggregation) throws Exception {
        Random random = new Random(chance);
        String call = call(
                "criteria",
                List.of(
                        criterion("meaning", "33.3", "3", "1", true),
                        criterion("form", "12.25", "7", "0.5", true),
                        criterion("cost", "40", "5", "1", false),
                        criterion("care", "0.5", "1", "1", false)),
                "reviewPolicy",
                policy(2, aggregation, "cost", "meaning", "seed"));
        List<String> jurors = newJurors(4);
        for (int i = 0; i < 7; i++) {
            String code = submitted(call);
            for (String juror : jurors.subList(0, random.nextInt(1, 5))) {
                reviewed(juror, code, marks(random));
            }
        }

        JsonNode result = published(call);

        assertEquals(new Verdict(0, "All of it is as it was published.\n"), verify(result, seedHash(call)));
        assertEquals(7, result.at("/inputs/submissions").size());
    }

    /** Few different marks, so that there are ties. */
    private static String[] marks(Random random) {
        List<String> marks = new ArrayList<>(
                List.of("meaning", Integer.toString(random.nextInt(2)), "form", random.nextBoolean() ? "3.5" : "0"));
        if (random.nextBoolean()) {
            marks.addAll(List.of("cost", Integer.toString(random.nextInt(3))));
        }
        if (random.nextInt(4) == 0) {
            marks.addAll(List.of("care", "1"));
        }
        return marks.toArray(String[]::new);
    }

    @Test
    void whereSevenAreAlikeTheLotDecidesAlike() throws Exception {
        String call = call();
        String juror = newJurors(1).getFirst();
        for (int i = 0; i < 7; i++) {
            reviewed(juror, submitted(call), "meaning", "5");
        }

        JsonNode result = published(call);

        assertEquals(0, verify(result).exit());
        assertEquals(List.of("", "seed", "seed", "seed", "seed", "seed", "seed"), Results.decidedBy(result));
    }

    /** Each value of inputs, ranking, hashes and lot, changed alone, is seen, and its place is named. */
    @Test
    void noSingleValueCanBeChangedUnseen() throws Exception {
        ObjectNode result = (ObjectNode) smallResult();
        List<String> unseen = new ArrayList<>();
        for (String pointer : leaves(result, "", new ArrayList<>())) {
            boolean isHashed = pointer.startsWith("/inputs/") || pointer.startsWith("/ranking/");
            if (!isHashed
                    && !List.of("/inputsHash", "/rankingHash", "/seed", "/algorithm")
                            .contains(pointer)) {
                continue;
            }
            Verdict verdict = verify(changed(result, pointer));
            String named = pointer.startsWith("/inputs/")
                    ? "/inputsHash: "
                    : pointer.equals("/seed") ? "/inputs/seedHash: " : pointer + ": ";
            // Of what no result has it says so, and of what it is.
            boolean isSeen = verdict.exit() == 1
                    && (verdict.text().contains(named) || verdict.text().startsWith("It is no result as"));
            if (!isSeen) {
                unseen.add(pointer + " " + verdict);
            }
        }
        assertEquals(List.of(), unseen);
    }

    /** Whoever changes a mark, a weight or a version of the lot's hash, and makes the hash fit, still has the wrong ranking. */
    @Test
    void whoMakesTheHashFitIsFoundOutByTheRanking() throws Exception {
        ObjectNode result = (ObjectNode) smallResult();
        for (String pointer : List.of(
                "/inputs/submissions/0/reviews/0/scores/0/mark",
                "/inputs/submissions/2/reviews/1/scores/1/mark",
                "/inputs/criteria/0/weight",
                "/inputs/criteria/0/maximum",
                "/inputs/submissions/1/code")) {
            ObjectNode forged = changed(result, pointer);
            forged.put("inputsHash", CanonicalJson.hash(CanonicalJson.write(forged.get("inputs"))));
            Verdict verdict = verify(forged);
            assertEquals(1, verdict.exit(), pointer);
            assertTrue(verdict.text().contains("/ranking/"), () -> pointer + " " + verdict);
            assertTrue(!verdict.text().contains("/inputsHash"), () -> pointer + " " + verdict);
        }
    }

    @Test
    void anotherLotIsSeenByTheHashThatTheCallHasShown() throws Exception {
        ObjectNode result = (ObjectNode) smallResult();
        byte[] other = new byte[32];
        ObjectNode inputs = (ObjectNode) result.get("inputs");
        result.put("seed", HexFormat.of().formatHex(other));
        String before = inputs.get("seedHash").asText();
        inputs.put("seedHash", HexFormat.of().formatHex(CanonicalJson.sha256().digest(other)));
        result.put("inputsHash", CanonicalJson.hash(CanonicalJson.write(inputs)));

        Verdict verdict = verify(result, before);

        assertEquals(1, verdict.exit());
        assertTrue(verdict.text().startsWith("/inputs/seedHash: "), verdict.text());
    }

    @Test
    void itRunsFromItsSourceAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("one.json"), smallResult().toPrettyString());

        assertEquals(0, run(List.of(JAVA, SOURCE.toString(), file.toString())).exit());
        assertEquals(2, run(List.of(JAVA, SOURCE.toString())).exit());
    }

    @Test
    void whatIsNotPublishedOrNoJsonIsNotVerified() throws Exception {
        ObjectNode result = (ObjectNode) smallResult();
        result.remove("seed");
        assertEquals(2, verify(result).exit());
        for (String text : List.of("", "{", "{\"a\": 1, \"a\": 2}", "[1", "{\"seed\": \"\\u12", "nul", "{} {}")) {
            Path file = Files.writeString(folder.resolve("broken.json"), text);
            assertEquals(
                    2,
                    run(List.of(JAVA, "-cp", folder.toString(), "Verify", file.toString()))
                            .exit(),
                    text);
        }
        assertEquals(
                2,
                run(List.of(JAVA, "-cp", folder.toString(), "Verify", "no-such-file"))
                        .exit());
    }

    private static JsonNode smallResult() {
        String call = call();
        List<String> jurors = newJurors(2);
        for (int i = 0; i < 3; i++) {
            String code = submitted(call);
            reviewed(jurors.get(0), code, "meaning", Integer.toString(3 + i), "cost", "2");
            reviewed(jurors.get(1), code, "meaning", "4", "cost", Integer.toString(1 + i));
        }
        return published(call);
    }

    private static JsonNode published(String call) {
        JsonNode result = closedAndWorkedOut(call);
        publish(call, decided(call, decision(result)));
        return read("nobody", path(call) + "/" + result.path("id").asText());
    }

    private static String seedHash(String call) {
        return read("nobody", "/v1/calls/" + call).path("seedHash").asText();
    }

    private static List<String> leaves(JsonNode node, String pointer, List<String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(member -> leaves(member.getValue(), pointer + "/" + member.getKey(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.get(i), pointer + "/" + i, leaves);
            }
        } else {
            leaves.add(pointer);
        }
        return leaves;
    }

    /** A copy with one value changed: a number by one, a text in its last letter. */
    private static ObjectNode changed(ObjectNode result, String pointer) {
        ObjectNode copy = result.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        JsonNode value = copy.at(pointer);
        JsonNode other =
                value.isInt() ? IntNode.valueOf(value.intValue() + 1) : TextNode.valueOf(otherThan(value.asText()));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), other);
        } else {
            ((ObjectNode) parent).set(name, other);
        }
        return copy;
    }

    private static String otherThan(String text) {
        char end = text.charAt(text.length() - 1);
        return text.substring(0, text.length() - 1) + (char) (end == '9' ? '8' : end + 1);
    }

    private static Verdict verify(JsonNode result, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("result.json"), result.toString());
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                folder.toString(),
                "Verify",
                file.toString()));
        command.addAll(Arrays.asList(more));
        return run(command);
    }

    private static Verdict run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), text);
    }
}
