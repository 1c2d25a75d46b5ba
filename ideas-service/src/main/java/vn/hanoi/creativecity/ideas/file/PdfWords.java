package vn.hanoi.creativecity.ideas.file;

/** Tells the names of a PDF's objects, as they are meant however they are written, from its texts and streams. */
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
        while (place < length && source.at(place) != '\n' && source.at(place) != '\r') {
            place++;
        }
    }

    /** Gives whether there is anything in it. */
    private boolean skipText() {
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
            place++;
        }
        return place > start;
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
