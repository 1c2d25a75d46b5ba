package vn.hanoi.creativecity.platform.erasure;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.Session;

/**
 * Digests of persons with a key of the database, the same for the same person, erased or not: by them a rule of one per
 * person can be kept without keeping who it was.
 */
@Singleton
public class PersonDigests {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "erased:";

    private final Session session;

    PersonDigests(Session session) {
        this.session = session;
    }

    /** What stands for somebody who was erased; what does so already stays. */
    public String erased(String subject) {
        return isErased(subject)
                ? subject
                : PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(digest(subject));
    }

    /** Whether this stands for somebody who was erased. */
    public static boolean isErased(String subject) {
        return subject.startsWith(PREFIX);
    }

    /**
     * What stands for somebody in one thing, such as a vote, where nobody may know who it was: it is like nothing else that
     * stands for them.
     */
    public byte[] within(String thing, String subject) {
        return digest(thing + '\n' + subject);
    }

    private byte[] digest(String subject) {
        byte[] key = session.createNativeQuery("select key from person_key", byte[].class)
                .getSingleResult();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
