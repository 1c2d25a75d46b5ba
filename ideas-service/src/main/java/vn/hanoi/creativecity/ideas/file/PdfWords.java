package vn.hanoi.creativecity.ideas.file;

/**
 * Tells the names of a PDF's objects, as they are meant however they are written, from its texts and streams. The tables of
 * a PDF can lead a viewer to any place, so there is no object in a text or a comment either.
 */
final class PdfWords {

    private static final String DELIMITERS = "()<>[]{}/%";

    /** The bytes by their places. */
    interface Source {
        int at(long place);
    }

    /** Whoever is told. */
    interface Reader {

        /** @param hasText whether something other than an empty text follows */
        void name(String name, boolean hasText);

        /** Another object begins. */
        void object();

        /** Gives the place after the stream that begins there. */
        long stream(long start);
    }

    private final Source source;
    private final long length;
    private final Reader reader;
    private long place;

    PdfWords(Source source, long length, Reader reader) {
        this.source = source;
        this.length = length;
        this.reader = reader;
    }

    void read() {
        while (place < length) {
            switch (source.at(place)) {
                case '%' -> skipComment();
                case '(' -> skipText();
                case '<' -> skipHexadecimal();
                case '/' -> name();
                default -> word();
            }
        }
    }

    private void skipComment() {
        long start = place;
        while (place < length && source.at(place) != '\n' && source.at(place) != '\r') {
            place++;
        }
        requireNoObject(start);
    }

    /** Gives whether there is anything in it. */
    private boolean skipText() {
        long start = place;
        int depth = 0;
        boolean isEmpty = true;
        do {
            int next = source.at(place++);
            isEmpty &= "() \t\r\n".indexOf(next) >= 0;
            switch (next) {
                case '\\' -> place++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
        } while (depth > 0 && place < length);
        if (depth > 0) {
            throw UnusableFile.broken("string");
        }
        requireNoObject(start);
        return !isEmpty;
    }

    private boolean skipHexadecimal() {
        place++;
        if (place < length && source.at(place) == '<') {
            place++;
            return false;
        }
        long start = place;
        while (place < length && source.at(place) != '>') {
            if (digit(place) < 0 && !isSpace(source.at(place))) {
                throw UnusableFile.broken("string");
            }
            place++;
        }
        if (place >= length) {
            throw UnusableFile.broken("string");
        }
        return place > start;
    }

    /** From there to where it is now no object begins: no number with that word after it, and at most a comment between. */
    private void requireNoObject(long start) {
        int last = 0;
        boolean beginsLine = false;
        boolean afterComment = false;
        boolean afterNumber = false;
        for (long at = start; at + 3 <= Math.min(place, length); at++) {
            int next = source.at(at);
            if (at > start && isObj(at) && (isNumber(last) || beginsLine && afterComment)) {
                throw UnusableFile.broken("string");
            }
            afterNumber |= isNumber(next);
            afterComment |= afterNumber && next == '%';
            beginsLine = next == '\n' || next == '\r' || beginsLine && isSpace(next);
            last = isSpace(next) ? last : next;
        }
    }

    private boolean isObj(long at) {
        int before = source.at(at - 1);
        return source.at(at) == 'o'
                && source.at(at + 1) == 'b'
                && source.at(at + 2) == 'j'
                && (isNumber(before) || !isRegular(before))
                && (at + 3 >= length || !isRegular(source.at(at + 3)));
    }

    private static boolean isNumber(int value) {
        return value >= '0' && value <= '9';
    }

    private void name() {
        place++;
        StringBuilder name = new StringBuilder();
        while (place < length && isRegular(source.at(place))) {
            int next = source.at(place++);
            if (next == '#' && place + 1 < length && digit(place) >= 0 && digit(place + 1) >= 0) {
                next = digit(place) << 4 | digit(place + 1);
                place += 2;
            }
            if (name.length() < 100) {
                name.append((char) next);
            }
        }
        reader.name(name.toString(), name.toString().equals("Author") && hasText());
    }

    private boolean hasText() {
        while (place < length && isSpace(source.at(place))) {
            place++;
        }
        if (place >= length) {
            return false;
        }
        return switch (source.at(place)) {
            case '(' -> skipText();
            case '<' -> skipHexadecimal();
            case '/', '>' -> false;
            default -> true;
        };
    }

    private void word() {
        StringBuilder word = new StringBuilder();
        while (place < length && isRegular(source.at(place)) && word.length() < 20) {
            word.append((char) source.at(place++));
        }
        switch (word.toString()) {
            case "" -> place++;
            case "obj" -> reader.object();
            case "stream" -> {
                skipLineEnd();
                place = reader.stream(place);
            }
            default -> {}
        }
    }

    private void skipLineEnd() {
        if (place < length && source.at(place) == '\r') {
            place++;
        }
        if (place < length && source.at(place) == '\n') {
            place++;
        }
    }

    private int digit(long at) {
        return Character.digit(source.at(at), 16);
    }

    private static boolean isSpace(int value) {
        return value == 0 || value == '\t' || value == '\n' || value == '\f' || value == '\r' || value == ' ';
    }

    static boolean isRegular(int value) {
        return !isSpace(value) && DELIMITERS.indexOf(value) < 0;
    }
}
