package vn.hanoi.creativecity.gateway.changes;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.token.Principal;

/**
 * Which part of all changes is asked for.
 *
 * @param principal who sees them
 * @param publicUrl the address of the API as its reader knows it
 * @param cursor where to go on; the beginning without it
 * @param limit the most changes
 * @param patience how long to wait for one when there is none
 */
public record FeedQuestion(
        Principal principal,
        Locale language,
        String publicUrl,
        FeedSelection selection,
        Optional<String> cursor,
        int limit,
        Duration patience) {

    /** What the cursor is of which everything follows that changes from now on. */
    public static final String NOW = MergedCursor.NOW;
}
