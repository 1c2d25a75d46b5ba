package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An application that can start only once there is the file that {@code -Dvenue} names. */
final class LateStandIn {

    public static void main(String[] arguments) throws IOException {
        if (Files.exists(Path.of(System.getProperty("venue")))) {
            StandIn.main(arguments);
        } else {
            BrokenStandIn.main(arguments);
        }
    }

    private LateStandIn() {}
}
