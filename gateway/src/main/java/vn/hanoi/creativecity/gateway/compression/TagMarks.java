package vn.hanoi.creativecity.gateway.compression;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * A strong tag names bytes, and those of a compressed answer are others [RFC 9110 section 8.8.3.3]: the tag of such an
 * answer carries a mark. Services never see it, so that who read something compressed can change it.
 */
public final class TagMarks {

    private static final String MARK = "-gzip\"";

    private TagMarks() {}

    /** The tag of the compressed form: {@code "abc-gzip"} for {@code "abc"}. */
    public static String marked(String tag) {
        return tag.endsWith("\"") && !tag.endsWith(MARK) ? tag.substring(0, tag.length() - 1) + MARK : tag;
    }

    /** A tag, or a list of them, without marks. */
    public static String unmarked(String tags) {
        return tags.contains(MARK) ? tags.replace(MARK, "\"") : tags;
    }

    /** Takes the marks off the conditions of a request. */
    public static void takeOff(MultiMap request) {
        takeOff(request, HttpHeaders.IF_MATCH);
        takeOff(request, HttpHeaders.IF_NONE_MATCH);
    }

    private static void takeOff(MultiMap request, CharSequence name) {
        String tags = request.get(name);
        if (tags != null && tags.contains(MARK)) {
            request.set(name, unmarked(String.join(", ", request.getAll(name))));
        }
    }

    /** Whether the condition names the compressed form of the tag. */
    static boolean namesMarked(String condition, String tag) {
        return condition != null && tag != null && condition.contains(marked(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
