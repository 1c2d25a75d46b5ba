package vn.hanoi.creativecity.centres.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * A record of a CSV as RFC 4180 writes it, and in no other way: where quotes are not as they should be, nobody can tell
 * where the cells behind them begin.
 *
 * @param line the line on which it begins
 */
record CsvRecord(long line, List<String> cells) {

    private static final char QUOTE = '"';

    /** Whether there is nothing on its line. */
    boolean isEmpty() {
        return cells.size() == 1 && cells.getFirst().isEmpty();
    }

    /**
     * The next record; empty when there is none.
     *
     * @throws UnreadableFile at a quote that is not where it should be, and where the file ends between two
     */
    static Optional<CsvRecord> next(FileText text) {
        return text.peek() == FileText.END ? Optional.empty() : Optional.of(new Reader(text).read());
    }

    private static final class Reader {

        private final FileText text;
        private final long line;
        private int length;

        private Reader(FileText text) {
            this.text = text;
            this.line = text.line();
        }

        private CsvRecord read() {
            List<String> cells = new ArrayList<>();
            do {
                cells.add(text.peek() == QUOTE ? quoted() : plain());
            } while (isFollowed());
            return new CsvRecord(line, cells);
        }

        private String plain() {
            StringBuilder cell = new StringBuilder();
            while (!isEnd(text.peek())) {
                if (text.peek() == QUOTE) {
                    throw stray(new Message(
                            "Ô có dấu ngoặc kép phải được đặt trong ngoặc kép.",
                            "A cell with a double quote in it must be quoted."));
                }
                append(cell);
            }
            return cell.toString();
        }

        private String quoted() {
            StringBuilder cell = new StringBuilder();
            text.next();
            while (text.peek() != QUOTE || isDoubled()) {
                if (text.peek() == FileText.END) {
                    throw unfinished();
                }
                append(cell);
            }
            if (!isEnd(text.peek())) {
                throw stray(new Message(
                        "Sau dấu ngoặc kép đóng phải là dấu phẩy hoặc hết dòng.",
                        "A closing quote must be followed by a comma or the end of the line."));
            }
            return cell.toString();
        }

        /** Passes a quote; two of them stand for one, which is then the next character. */
        private boolean isDoubled() {
            text.next();
            return text.peek() == QUOTE;
        }

        private void append(StringBuilder cell) {
            cell.append((char) text.next());
            if (++length > Lines.LONGEST) {
                throw new UnreadableFile(ImportProblem.ofLine(line, "too_long", Lines.TOO_LONG));
            }
        }

        /** Passes what stands behind a cell; whether that is a comma, and so another cell follows. */
        private boolean isFollowed() {
            int end = text.next();
            if (end == '\r' && text.peek() == '\n') {
                text.next();
            }
            return end == ',';
        }

        private static boolean isEnd(int next) {
            return next == ',' || next == '\r' || next == '\n' || next == FileText.END;
        }

        private UnreadableFile stray(Message message) {
            return new UnreadableFile(ImportProblem.ofPosition(text.line(), text.position(), "stray_quote", message));
        }

        private UnreadableFile unfinished() {
            return new UnreadableFile(ImportProblem.ofLine(
                    line,
                    "unfinished_quote",
                    new Message(
                            "Tệp kết thúc trong một ô chưa đóng ngoặc kép; có lẽ tệp không trọn vẹn.",
                            "The file ends inside a quoted cell; perhaps it is not whole.")));
        }
    }
}
