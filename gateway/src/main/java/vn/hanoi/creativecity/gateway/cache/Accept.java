package vn.hanoi.creativecity.gateway.cache;

/** The header {@code Accept} in one form, so that who says the same in other words gets the same answer. */
final class Accept {

    static final String ALL = "*/*";

    private Accept() {}

    /** @param header as it came; null without one */
    static String of(String header) {
        if (header == null) {
            return ALL;
        }
        return isPlain(header) || header.indexOf('"') >= 0 ? header : withoutWeight(written(header));
    }

    /** Whether it is in that form already, as most are. */
    private static boolean isPlain(String header) {
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c <= ' ' || c >= 'A' && c <= 'Z' || c == ';' && header.indexOf(',') < 0) {
                return false;
            }
        }
        return true;
    }

    /** In small letters and without spaces. */
    private static String written(String header) {
        StringBuilder written = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c > ' ') {
                written.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
            }
        }
        return written.toString();
    }

    /** What is wanted alone is wanted, however little. */
    private static String withoutWeight(String written) {
        int weight = written.indexOf(";q=");
        return weight >= 0 && written.indexOf(',') < 0 && isAboveZero(written.substring(weight + 3))
                ? written.substring(0, weight)
                : written;
    }

    private static boolean isAboveZero(String weight) {
        boolean isAbove = false;
        for (int i = 0; i < weight.length(); i++) {
            char c = weight.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
            isAbove |= c >= '1';
        }
        return isAbove;
    }
}
