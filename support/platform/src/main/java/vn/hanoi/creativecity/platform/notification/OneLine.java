package vn.hanoi.creativecity.platform.notification;

/**
 * Text for a header of a mail. A line break in it would begin another header, and what looks like an encoded word would be
 * read as one.
 */
final class OneLine {

    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ")
                .replace("=?", "= ?")
                .strip();
    }
}
