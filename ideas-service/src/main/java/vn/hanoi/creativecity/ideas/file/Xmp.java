package vn.hanoi.creativecity.ideas.file;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether metadata in XMP names an author. Each character is looked at a few times at most, whatever the text. */
final class Xmp {

    private static final String CREATOR = "<dc:creator>";
    private static final String ITEM = "<rdf:li";
    private static final String AUTHOR = ":Author";

    /** From a creator to an item of it. */
    private static final int FARTHEST = 500;

    private static final int LONGEST_TAG = 200;

    private final String text;

    private Xmp(String text) {
        this.text = text;
    }

    static boolean namesAuthor(String text) {
        Xmp xmp = new Xmp(text);
        return xmp.hasCreator() || xmp.hasAuthor();
    }

    private boolean hasCreator() {
        int next = text.indexOf(CREATOR);
        int last = -1;
        for (int item = text.indexOf(ITEM); item >= 0; item = text.indexOf(ITEM, item + 1)) {
            while (next >= 0 && next < item) {
                last = next;
                next = text.indexOf(CREATOR, next + 1);
            }
            if (last >= 0 && item - last <= FARTHEST && hasText(item + ITEM.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether something other than a tag follows the one that ends after this place. */
    private boolean hasText(int tag) {
        int end = text.indexOf('>', tag, Math.min(text.length(), tag + LONGEST_TAG));
        if (end < 0 || text.indexOf('<', tag, end) >= 0) {
            return false;
        }
        int next = end + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) != '<';
    }

    private boolean hasAuthor() {
        for (int at = text.indexOf(AUTHOR); at >= 0; at = text.indexOf(AUTHOR, at + 1)) {
            if (isOfASchema(at) && isSaid(at + AUTHOR.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfASchema(int colon) {
        return Stream.of("pdf", "xmp", "photoshop").anyMatch(schema -> {
            int before = colon - schema.length() - 1;
            return text.startsWith(schema, before + 1)
                    && before >= 0
                    && (text.charAt(before) == '<' || Character.isWhitespace(text.charAt(before)));
        });
    }

    /** As an element or an attribute, and not as the end of one. */
    private boolean isSaid(int end) {
        return IntStream.range(end, Math.min(text.length(), end + 6))
                .map(text::charAt)
                .filter(next -> next == '=' || next == '>' || next == '/')
                .findFirst()
                .stream()
                .anyMatch(next -> next != '/');
    }
}
