package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final List<String> LOGINS =
            List.of("postgres", "centres", "ideas", "gateway", "keycloak", "keycloak-admin", "demonstration", "events");

    @TempDir
    Path home;

    @Test
    void eachLoginHasAPasswordOfItsOwnThatStaysTheSame() throws IOException {
        List<String> first = passwords();

        assertEquals(LOGINS.size(), new HashSet<>(first).size());
        assertEquals(first, passwords());
    }

    @Test
    void noTwoHomesShareAPassword() throws IOException {
        Secrets elsewhere =
                Secrets.in(Files.createDirectory(home.resolve("elsewhere")).resolve("secrets.properties"));

        for (String login : LOGINS) {
            assertNotEquals(elsewhere.passwordOf(login), secrets().passwordOf(login));
        }
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        secrets();

        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(home.resolve("secrets.properties")));
    }

    @Test
    void aLoginThatIsNewGetsAPasswordAndTheOthersKeepTheirs() throws IOException {
        List<String> before = passwords();
        Path file = home.resolve("secrets.properties");
        try (Stream<String> lines = Files.lines(file)) {
            Files.write(file, lines.filter(line -> !line.startsWith("events")).toList());
        }

        List<String> after = passwords();

        assertEquals(before.subList(0, 7), after.subList(0, 7));
        assertNotEquals(before.getLast(), after.getLast());
        assertEquals(Set.of(48), Set.copyOf(after.stream().map(String::length).toList()));
    }

    private List<String> passwords() throws IOException {
        return LOGINS.stream().map(secrets()::passwordOf).toList();
    }

    private Secrets secrets() throws IOException {
        return Secrets.in(home.resolve("secrets.properties"));
    }
}
