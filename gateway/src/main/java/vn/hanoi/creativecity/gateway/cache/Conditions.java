package vn.hanoi.creativecity.gateway.cache;

import vn.hanoi.creativecity.gateway.compression.TagMarks;

/** The condition {@code If-None-Match} [RFC 9110 section 13.1.2]. */
final class Conditions {

    private static final String WEAK = "W/";

    private Conditions() {}

    /** Whether it names the tag, by the weak comparison, in whichever encoding. */
    static boolean names(String condition, String tag) {
        if (condition.trim().equals("*")) {
            return true;
        }
        if (tag == null) {
            return false;
        }
        String wanted = opaque(tag);
        for (String named : TagMarks.unmarked(condition).split(",")) {
            if (opaque(named.trim()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
