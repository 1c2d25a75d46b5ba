package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Path CHECKOUT = Path.of("/checkout");

    @Test
    void withoutAnyTheSuiteOfThisCheckoutRunsWithDemonstrationData() throws Options.NotUnderstood {
        assertEquals(
                new Options(
                        Options.Action.RUN,
                        Path.of("/checkout/.local"),
                        CHECKOUT,
                        0,
                        true,
                        true,
                        false,
                        Optional.empty()),
                parse());
    }

    @Test
    void eachChangesOneThing() throws Options.NotUnderstood {
        assertEquals(
                new Options(
                        Options.Action.STATUS,
                        Path.of("/home"),
                        Path.of("/built"),
                        100,
                        false,
                        false,
                        true,
                        Optional.empty()),
                parse(
                        "--status",
                        "--home",
                        "/home",
                        "--applications",
                        "/built",
                        "--port-offset",
                        "100",
                        "--no-demonstration-data",
                        "--no-identity",
                        "--reset"));
        assertEquals(Optional.of("juror"), parse("--token", "juror").user());
        assertEquals(Options.Action.HELP, parse("--help").action());
    }

    @Test
    void whatIsWrongIsSaid() {
        assertEquals("Unknown option: --rest\nSee ./run --help", complaintAbout("--rest"));
        assertEquals("--home needs a value.\nSee ./run --help", complaintAbout("--home"));
        for (String offset : List.of("-1", "50104", "many", "")) {
            assertEquals(
                    "--port-offset is a number from 0 to 50103.\nSee ./run --help",
                    complaintAbout("--port-offset", offset));
        }
    }

    private static Options parse(String... arguments) throws Options.NotUnderstood {
        return Options.parse(List.of(arguments), CHECKOUT);
    }

    private static String complaintAbout(String... arguments) {
        return assertThrows(Options.NotUnderstood.class, () -> parse(arguments)).getMessage();
    }
}
