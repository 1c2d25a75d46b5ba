package vn.hanoi.creativecity.ideas.submission;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Codes such as {@code HN-7K3F-9QXM}: short enough to be read aloud, of letters and digits that are not taken for each
 * other, drawn by lot so that nobody counts or guesses them.
 */
@Singleton
class SubmissionCodes {

    /** Without 0 and O, 1, I and L, and without U, which sounds like V. */
    static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String PREFIX = "HN";
    private static final int GROUP = 4;

    private final Session session;
    private final SecureRandom random = new SecureRandom();

    SubmissionCodes(Session session) {
        this.session = session;
    }

    /** As a code is stored, of how somebody has typed it. */
    static String normalized(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }

    String next() {
        String code = draw();
        while (isTaken(code)) {
            code = draw();
        }
        return code;
    }

    private String draw() {
        return String.join("-", PREFIX, group(), group());
    }

    private String group() {
        return random.ints(GROUP, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private boolean isTaken(String code) {
        return session.createNativeQuery("select exists (select 1 from submission where code = :code)", Boolean.class)
                .addScalar("exists", Boolean.class)
                .setParameter("code", code)
                .getSingleResult();
    }
}
