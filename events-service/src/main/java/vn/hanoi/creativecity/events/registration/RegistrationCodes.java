package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes such as {@code 7K3F-9QXM-2WTD}: of letters and digits that are not taken for each other, drawn by lot from so many
 * that nobody guesses one and no two are alike.
 */
@Singleton
class RegistrationCodes {

    /** Without 0 and O, 1, I and L, and without U, which sounds like V. */
    static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** As a code is stored, of how somebody has typed it. */
    static String normalized(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    String next() {
        return Stream.generate(this::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
