package vn.hanoi.creativecity.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the person who typed ./run sees. */
final class Terminal {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    static void say(String text) {
        System.out.println(text);
    }

    /** A step of the start that is done. */
    static void step(String name, Instant begin) {
        say("  %-17s %7s".formatted(name, since(begin)));
    }

    /** Something that happened later, while nobody may have been looking. */
    static void event(String text) {
        say(LocalTime.now().format(CLOCK) + " " + text);
    }

    static String since(Instant begin) {
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private Terminal() {}
}
