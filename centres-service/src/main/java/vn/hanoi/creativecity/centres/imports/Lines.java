package vn.hanoi.creativecity.centres.imports;

import java.util.Optional;
import vn.hanoi.creativecity.platform.text.Message;

/** The lines of a file, one after the other. */
interface Lines {

    /** As much as the body of any other request may have. */
    int LONGEST = 1 << 20;

    Message TOO_LONG = Message.of("Dòng dài hơn %d ký tự.", "The line is longer than %d characters.", LONGEST);
    ImportProblem EMPTY_FILE = ImportProblem.ofLine(1, "empty_file", new Message("Tệp trống.", "The file is empty."));

    /** An empty line with something behind it. */
    static UnreadableFile emptyLine(long line) {
        return new UnreadableFile(ImportProblem.ofLine(
                line,
                "empty_line",
                new Message(
                        "Dòng trống chỉ được ở cuối tệp.", "An empty line may stand only at the end of the file.")));
    }

    /**
     * The next line; empty when there is none.
     *
     * @throws UnreadableFile where the file cannot be read any further
     */
    Optional<ImportLine> next();
}
