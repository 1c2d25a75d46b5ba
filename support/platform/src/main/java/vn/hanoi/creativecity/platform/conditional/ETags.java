package vn.hanoi.creativecity.platform.conditional;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Entity tags and the conditions made with them [RFC 9110 sections 8.8.3 and 13.1]. */
public final class ETags {

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String WEAK = "W/";
    private static final String SHOWN = "with-";
    private static final int DIGEST_LETTERS = 27;

    private ETags() {}

    /**
     * A strong tag of a resource.
     *
     * @param version its version
     * @param others whatever else makes the answer differ, such as the viewer's tier or a state that follows the clock
     */
    public static String of(long version, Object... others) {
        return Stream.concat(Stream.of(version), Arrays.stream(others))
                .map(part -> part.toString().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(".", "\"", "\""));
    }

    /** A strong tag of an answer that is all here. */
    public static String ofBytes(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, DIGEST_LETTERS)
                    + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A weak tag, of what means the same without being so to the byte [RFC 9110 section 8.8.1]. */
    public static String weak(String state) {
        return WEAK + '"' + state + '"';
    }

    /**
     * A part of a tag for what the answer shows of other resources, such as their names: the sum of their versions, each
     * of which only grows. Which resources they are is in the version of the resource itself. Empty while all of them are
     * as they were made.
     */
    public static String shown(LongStream versions) {
        long sum = versions.sum();
        return sum == 0 ? "" : SHOWN + sum;
    }

    /**
     * Lets a change pass only if its {@code If-Match} names the present tag. What the answer shows of other resources may
     * have changed since: the change is none of theirs.
     *
     * @throws Problem 428 without the header, 412 when it names another version
     */
    public static void requireMatch(String ifMatch, String current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            Message explanation = ProblemType.PRECONDITION_REQUIRED.explanation();
            throw new Problem(
                    ProblemType.PRECONDITION_REQUIRED,
                    explanation,
                    List.of(Violation.ofHeader(IF_MATCH, "required", explanation)));
        }
        if (!names(withoutShown(ifMatch), withoutShown(current))) {
            throw stale(IF_MATCH, Message.of("ETag hiện tại là %s.", "The present ETag is %s.", current));
        }
    }

    /**
     * Lets a document be written whole: the first time with {@code If-None-Match: *}, then with an {@code If-Match} that
     * names the present tag.
     *
     * @param current the present tag; null while there is no document
     * @throws Problem 428 without the header that is needed, 412 when it names another state
     */
    public static void requireMatchOrNone(String ifMatch, String ifNoneMatch, String current) {
        boolean isFirst = ifNoneMatch != null && ifNoneMatch.trim().equals("*");
        if (isFirst && current != null) {
            throw stale(IF_NONE_MATCH, Message.of("Đã có, với ETag %s.", "It is there, with the ETag %s.", current));
        }
        if (current != null) {
            requireMatch(ifMatch, current);
        } else if (ifMatch != null && !ifMatch.isBlank()) {
            throw stale(
                    IF_MATCH,
                    new Message(
                            "Chưa có gì để thay; lần đầu hãy gửi If-None-Match: *.",
                            "There is nothing to replace; the first time, send If-None-Match: *."));
        } else if (!isFirst) {
            Message first = new Message("Lần đầu hãy gửi If-None-Match: *.", "The first time, send If-None-Match: *.");
            throw new Problem(
                    ProblemType.PRECONDITION_REQUIRED,
                    first,
                    List.of(Violation.ofHeader(IF_NONE_MATCH, "required", first)));
        }
    }

    private static Problem stale(String header, Message present) {
        return new Problem(
                ProblemType.PRECONDITION_FAILED,
                ProblemType.PRECONDITION_FAILED.explanation(),
                List.of(Violation.ofHeader(header, "stale", present)));
    }

    /** Whether {@code If-None-Match} names the tag, by the weak comparison of RFC 9110 section 13.1.2. */
    public static boolean noneMatchNames(String ifNoneMatch, String current) {
        return ifNoneMatch != null && names(opaque(ifNoneMatch), opaque(current));
    }

    private static String opaque(String tags) {
        return tags.replace(WEAK + '"', "\"");
    }

    private static String withoutShown(String tags) {
        return tags.replaceAll("\\." + SHOWN + "\\d+", "");
    }

    private static boolean names(String header, String current) {
        return header.trim().equals("*")
                || Arrays.stream(header.split(",")).map(String::trim).anyMatch(current::equals);
    }
}
