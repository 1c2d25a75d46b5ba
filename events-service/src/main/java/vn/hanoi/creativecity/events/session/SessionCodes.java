package vn.hanoi.creativecity.events.session;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Codes such as {@code 7K3F9QXM}: short enough to be read aloud, of letters and digits that are not taken for each other.
 * There are so many that none is drawn twice; the database would refuse it.
 */
@Singleton
class SessionCodes {

    /** Without 0 and O, 1, I and L, and without U, which sounds like V. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
