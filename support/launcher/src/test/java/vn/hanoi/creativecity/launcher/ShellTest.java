package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What run and check share: which JDK they take, and when they build. */
class ShellTest {
    private static final Path SHELL = Path.of("../shell.sh").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @BeforeEach
    void makeACheckout() throws IOException {
        for (String file : List.of("pom.xml", "gateway/pom.xml", "gateway/src/main/A.java", "contract/openapi.json")) {
            write(file, "first");
        }
    }

    @Test
    void theJdkThatIsSetIsTakenWhenItIsNewEnough() throws Exception {
        for (String version : List.of("25", "25.0.3", "26-ea", "100.0.1")) {
            Path jdk = jdk(version);

            assertEquals(jdk.toString(), run("JAVA_HOME=" + jdk + "; find_jdk; echo $JAVA_HOME"));
        }
    }

    @Test
    void anotherOneIsLookedForWhenItIsNot() throws Exception {
        String current = System.getProperty("java.home");
        String search = "PATH=" + current + "/bin:$PATH; find_jdk; echo $JAVA_HOME";

        assertEquals(current, run("JAVA_HOME=" + jdk("24.0.2") + "; " + search));
        assertEquals(current, run("JAVA_HOME=" + folder + "; " + search));
        assertEquals(current, run("unset JAVA_HOME; " + search));
    }

    @Test
    void whatIsBuiltFromHasAFingerprint() throws Exception {
        String before = run("fingerprint");

        for (String file : List.of("pom.xml", "gateway/pom.xml", "gateway/src/main/A.java", "contract/openapi.json")) {
            write(file, "second");
            assertNotEquals(before, run("fingerprint"));
            write(file, "first");
            assertEquals(before, run("fingerprint"));
        }
        write("gateway/src/main/B.java", "new");
        assertNotEquals(before, run("fingerprint"));
    }

    @Test
    void whatIsNotBuiltFromDoesNotChangeIt() throws Exception {
        String before = run("fingerprint");

        for (String file : List.of(
                "README.md",
                ".git/src/config",
                ".local/keys/gateway/inner-key.jwk",
                "gateway/target/src/A.java",
                "gateway/src/test/ATest.java",
                "contract/lint/node_modules/a/src/a.js")) {
            write(file, "new");
        }

        assertEquals(before, run("fingerprint"));
    }

    @Test
    void aBuildIsStaleOnceTheSourcesOrTheJarsHaveChanged() throws Exception {
        String isBuilt = "is_built_from \"$(fingerprint)\" && echo built || echo stale";
        String build = """
                for jar in $launcher $(printf '%s/target/quarkus-app/quarkus-run.jar ' $applications); do
                    mkdir -p $(dirname $jar) && touch -d 2026-01-01T00:00:00 $jar
                done
                mkdir -p target && fingerprint > target/built
                """;

        assertEquals("stale", run(isBuilt));
        assertEquals("built", run(build + isBuilt));
        assertEquals("built", run(isBuilt));
        assertEquals("stale", run("rm gateway/target/quarkus-app/quarkus-run.jar; " + isBuilt));
        assertEquals("stale", run(build + "touch -d 2100-01-01T00:00:00 $launcher; " + isBuilt));
        assertEquals("stale", run(build + "echo second > pom.xml; " + isBuilt));
    }

    private Path jdk(String version) throws IOException {
        Path jdk = folder.resolve("jdks/" + version);
        write("jdks/" + version + "/release", "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        write("jdks/" + version + "/bin/javac", "");
        Files.setPosixFilePermissions(jdk.resolve("bin/javac"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return jdk;
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String run(String commands) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", "source " + SHELL + "\n" + commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes()).strip();
        assertEquals(0, bash.waitFor(), output);
        return output;
    }
}
