package vn.hanoi.creativecity.centres.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/** One thing that is wrong with a file, and where. */
@Schema(name = "ImportProblem", description = "One thing that is wrong with a file, and where.")
record ImportProblem(
        @Schema(
                description =
                        "The line on which the record begins, the first of the file being 1; absent for the file as a whole.",
                minimum = "1",
                maximum = "9007199254740991",
                format = "int64",
                examples = "14")
        Long line,

        @Schema(description = "The column of a CSV, as its header names it.", maxLength = 200, examples = "name.vi")
        String column,

        @Schema(
                description = "The place in a line of NDJSON: a JSON Pointer [RFC 6901].",
                maxLength = 1000,
                examples = "/name/vi")
        String pointer,

        @Schema(
                description = "The character in the line, the first being 1, from which on the file cannot be read.",
                minimum = "1",
                maximum = "2147483647",
                format = "int32",
                examples = "17")
        Integer position,

        @Schema(
                description =
                        "What is wrong, for programs; the same codes as in `errors` of a problem, open to extension.",
                required = true,
                maxLength = 100,
                examples = "unknown_reference")
        String code,

        @Schema(description = "What is wrong, for people.", required = true)
        LocalizedText message) {

    static ImportProblem ofLine(long line, String code, Message message) {
        return new ImportProblem(line, null, null, null, code, text(message));
    }

    static ImportProblem ofColumn(long line, String column, String code, Message message) {
        return new ImportProblem(line, column, null, null, code, text(message));
    }

    static ImportProblem ofPointer(long line, String pointer, String code, Message message) {
        return new ImportProblem(line, null, pointer, null, code, text(message));
    }

    static ImportProblem ofPosition(long line, int position, String code, Message message) {
        return new ImportProblem(line, null, null, position, code, text(message));
    }

    static ImportProblem ofFile(String code, Message message) {
        return new ImportProblem(null, null, null, null, code, text(message));
    }

    private static LocalizedText text(Message message) {
        return LocalizedText.of(message.vi(), message.en());
    }
}
