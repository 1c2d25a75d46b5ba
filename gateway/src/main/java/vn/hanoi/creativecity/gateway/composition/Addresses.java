package vn.hanoi.creativecity.gateway.composition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** What readers bring, as it goes into the address of a question to a service. */
public final class Addresses {

    /** The letters of slugs, ids and codes. No path is left and no query begun with them. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,100}");

    private Addresses() {}

    /**
     * A slug, an id or a code, as a step of a path.
     *
     * @throws Problem 404 when nothing can be called like this; nobody is asked then
     */
    public static String step(String reference) {
        if (!isStep(reference)) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        return reference;
    }

    static boolean isStep(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** An instant as the value of a parameter, to the minute: what has not changed within it has the same ETag. */
    public static String minute(Instant instant) {
        return value(instant.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Any text, as the value of a parameter. */
    public static String value(Object text) {
        return URLEncoder.encode(text.toString(), UTF_8);
    }
}
