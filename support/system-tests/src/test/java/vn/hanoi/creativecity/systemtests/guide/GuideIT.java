package vn.hanoi.creativecity.systemtests.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.Gdal;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;
import vn.hanoi.creativecity.systemtests.guide.Guide.Step;

/**
 * Runs the API guide from its first command to its last in one shell, and compares what it shows with what comes. A
 * newcomer's suite holds the demonstration and nothing else, so most tests come later.
 */
@Order(2)
@ExtendWith(WithSuite.class)
class GuideIT {

    private static final Path PAGE = Path.of("..", "..", "docs", "api-guide.md");
    private static final Path FOLDER = Path.of("target", "guide");
    private static final String ADDRESS = "http://localhost:8080";

    private final RunningSuite suite;

    GuideIT(RunningSuite suite) {
        this.suite = suite;
    }

    @TestFactory
    Stream<DynamicTest> theGuideShowsWhatIs() throws IOException, InterruptedException {
        List<Step> steps = Guide.read(Files.readAllLines(PAGE)).steps();
        suite.awaitIdentity();
        run(script(steps));
        return IntStream.range(0, steps.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        "line " + steps.get(i).line() + ", " + steps.get(i).heading(), () -> {
                            assumeTrue(
                                    Gdal.isThere() || !steps.get(i).commands().contains("OAPIF:"));
                            compare(steps.get(i), i);
                        }));
    }

    /** All commands share one shell, so that a variable of one is there for the next; each writes to a file of its own. */
    private static String script(List<Step> steps) {
        StringBuilder script = new StringBuilder("set -u\nrm -rf copy\n");
        for (int i = 0; i < steps.size(); i++) {
            script.append("{\n")
                    .append(steps.get(i).commands())
                    .append("\n} > ")
                    .append(i)
                    .append(".out 2>&1\n");
        }
        return script.toString();
    }

    private void run(String script) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path checkout = Path.of("..", "..").toAbsolutePath().normalize();
        String here = script.replace(ADDRESS, "http://localhost:" + suite.port())
                .replace(
                        "support/result-verifier",
                        checkout.resolve("support/result-verifier").toString())
                .replace("./token", checkout.resolve("token") + " " + String.join(" ", suite.options()));
        Process shell = new ProcessBuilder("bash", "-c", here)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("shell.out").toFile())
                .start();
        shell.waitFor();
    }

    private void compare(Step step, int number) throws IOException {
        String found = Files.readString(FOLDER.resolve(number + ".out"))
                .replace("http://localhost:" + suite.port(), ADDRESS)
                .strip();
        switch (step.format()) {
            case "json" -> compareJson(step.answer(), found);
            case "http" -> compareHttp(step.answer(), found);
            default -> assertTrue(ShownJson.matches(step.answer(), found), () -> "It prints\n" + found);
        }
    }

    private static void compareJson(String shown, String found) throws JsonProcessingException {
        assertEquals(Optional.empty(), ShownJson.difference(shown, found), () -> "It answers\n" + found);
    }

    /** The status, the headers that are shown, and the body if one is shown. */
    private static void compareHttp(String shown, String found) throws JsonProcessingException {
        String[] expected = shown.split("\n\n", 2);
        String[] actual = found.replace("\r", "").split("\n\n", 2);
        List<String> head = new ArrayList<>(Arrays.asList(actual[0].split("\n")));
        for (String line : expected[0].split("\n")) {
            assertTrue(
                    head.stream().anyMatch(present -> ShownJson.matches(lower(line), lower(present))),
                    () -> line + " is shown, this was found:\n" + found);
        }
        if (expected.length == 2) {
            compareJson(expected[1], actual.length == 2 ? actual[1] : "");
        }
    }

    /** Names of headers are written in any case. */
    private static String lower(String header) {
        int colon = header.indexOf(':');
        return colon < 0 ? header : header.substring(0, colon).toLowerCase(Locale.ROOT) + header.substring(colon);
    }
}
