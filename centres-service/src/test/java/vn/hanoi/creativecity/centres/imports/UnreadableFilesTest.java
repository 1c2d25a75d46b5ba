package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Partnership;

/** Whatever a file holds, the report says from where on it cannot be read, and nothing of it is written. */
@QuarkusTest
class UnreadableFilesTest {

    /** Backslashes stand for what cannot be written here: \\n, \\r, \\0 and \\xFF. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing               | ``                                        | 1 empty_file
            blank lines alone     | \\n\\n                                      | 1 empty_file
            half a cell           | slug,name.vi\\na,"Không                    | 2 unfinished_quote
            half a file           | slug,name.vi\\na,"Một\\nb,Hai\\nc,Ba\\n       | 2 unfinished_quote
            a quote that is open  | slug,name.vi\\na,"Một" b\\n                 | 2 8 stray_quote
            a lone quote          | slug,name.vi\\na,Một\\nb,5" bàn\\n            | 2 kind required, 3 4 stray_quote
            a NUL                 | slug,name.vi\\na,M\\0t\\n                    | 2 4 unusable_text
            no UTF-8              | slug,name.vi\\nđ,M\\xFFt\\n                  | 2 4 unusable_text
            UTF-16                | \\xFF\\xFEs\\0l\\0                          | 1 1 unusable_text
            half a character      | slug,name.vi\\na,\\xE1\\xBB                  | 2 3 unusable_text
            another control       | slug,name.vi,kind\\na,M\\x07t,creative_space\\n | 2 name.vi unusable_text
            too few               | slug,name.vi,kind\\na,b\\n                  | 2 too_few_cells
            too many              | slug,name.vi,kind\\na,b,creative_space,\\n  | 2 too_many_cells
            an empty line         | slug,name.vi\\n\\na,b\\n                     | 2 empty_line
            no such column        | slug,tên,name.vi,mã\\na,b,c,d\\n            | 1 tên unknown_column, 1 mã unknown_column
            semicolons            | slug;name.vi\\na;b\\n                      | 1 slug;name.vi unknown_column
            a column twice        | slug,name.vi,slug\\na,b,c\\n                | 1 slug repeated_column
            a column without name | slug,,name.vi\\na,b,c\\n                    | 1  unknown_column
            no scheme             | identifier:SO,name.vi\\na,b\\n              | 1 identifier:SO unknown_column
            """)
    void aCsvThatCannotBeReadSaysWhere(String what, String file, String problems) {
        Sent sent = Sent.bytes("centres", Sent.CSV, bytes(file));
        assertEquals(problems, String.join(", ", sent.problems()));
        assertEquals("refused", sent.report().path("state").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing               | ``                                  | 1 empty_file
            blank lines alone     | \\n \\n                               | 1 empty_file
            no object             | [1]\\n"a"\\nnull\\n                     | 1 wrong_type, 2 wrong_type, 3 wrong_type
            half an object        | {"slug": "a"\\n                      | 1 13 invalid_json
            two of them           | {"slug": "a"} {}\\n                  | 1 15 invalid_json
            a member twice        | {"slug": "a", "slug": "b"}\\n         | 1 /slug duplicate_field
            a NUL that is escaped | {"slug": "a\\u0000"}\\n               | 1 /slug unusable_text
            half a pair           | {"slug": "a\\ud800"}\\n               | 1 /slug unusable_text
            a NUL                 | {"slug": "a\\0"}\\n                   | 1 12 unusable_text
            no UTF-8              | {"slug": "\\xC0\\x80"}\\n              | 1 11 unusable_text
            an empty line         | {"slug": "a"}\\n\\n{"slug": "b"}\\n     | 1 /kind required, 1 /name required, 2 empty_line
            a field we do not have| {"slug": "a", "tên": 1}\\n            | 1 /tên unknown_field
            deep                  | {"slug": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1 | 1 invalid_json
            """)
    void anNdjsonThatCannotBeReadSaysWhere(String what, String file, String problems) {
        Sent sent = Sent.bytes("centres", Sent.NDJSON, bytes(file));
        assertEquals(problems, String.join(", ", sent.problems()));
    }

    @Test
    void aLineThatIsTooLongIsNotReadToItsEnd() {
        String tooLong = "x".repeat(1_100_000);
        assertEquals(
                List.of("3 too_long"),
                Sent.csv("centres", "slug,name.vi", "a,b", "b," + tooLong, "c,d").problems().stream()
                        .filter(problem -> problem.startsWith("3"))
                        .toList());
        assertEquals(
                List.of("2 too_long"),
                Sent.csv("centres", "slug,name.vi", "a,\"" + "y\n".repeat(600_000))
                        .problems());
        assertEquals(
                List.of("1 too_long"),
                Sent.ndjson("centres", "{\"slug\": \"" + tooLong + "\"}").problems());
        String much = "z".repeat(400_000);
        assertEquals(
                List.of("2 too_long"),
                Sent.csv("centres", "slug,name.vi,name.en,source", "a," + much + "," + much + "," + much)
                        .problems());
    }

    @Test
    void whatOtherProgramsWriteIsRead() {
        String word = Partnership.word();
        String file = "\uFEFFslug,kind,\"name.vi\"\r\na-" + word + ",creative_space,\"Một,\r\nhai\"\r\nb-" + word
                + ",creative_space,\"\"\"Ba\"\"\"\r\n\r\n";
        Sent sent = Sent.bytes("centres", "text/csv; charset=UTF-8", file.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), sent.problems());
        assertEquals("applied 2: 2 created, 0 changed, 0 unchanged, 0 wrong", sent.result());
        Sent withoutEnd =
                Sent.bytes("centres", "text/csv", ("slug,lengthM\na-" + word + ",7").getBytes(StandardCharsets.UTF_8));
        assertEquals("applied 1: 0 created, 1 changed, 0 unchanged, 0 wrong", withoutEnd.result());
    }

    @Test
    void aLineIsTheOneOnWhichItsRecordBegins() {
        assertEquals(
                List.of("2 kind required", "5 kind required", "6 kind unknown_value"),
                Sent.csv("centres", "slug,kind,name.vi", "a,,\"Một", "", "hai\"", "b,,Hai", "c,museum,Ba")
                        .problems());
    }

    @Test
    void aFileOfAHeaderAloneIsAppliedForWhatItIs() {
        assertEquals(
                "applied 0: 0 created, 0 changed, 0 unchanged, 0 wrong",
                Sent.csv("centres", "slug,kind,name.vi").result());
    }

    @Test
    void columnsThatAreNeededAreNamedAtOnce() {
        assertEquals(
                List.of("1 centre missing_column", "1 from missing_column", "1 value missing_column"),
                Sent.csv("observations", "indicator,note", "a,b").problems());
    }

    /** A signed number is none, whatever stands in it: nothing in it can be called. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =1+1                         | formula
            =HYPERLINK("http://a";"b")   | formula
            +cmd                         | formula
            -2+3+cmd                     | formula
            @SUM(1)                      | formula
            \\tTab                         | formula
            \\rReturn                      | formula
            ＝1                           | formula
            -5                           | -
            +84 24 0000 0000             | -
            -1.234,5                     | -
            - không có                   | formula
            Nhà -1                       | -
            1=1                          | -
            """)
    void aCellThatASpreadsheetWouldWorkOutIsRefused(String cell, String code) {
        String word = Partnership.word();
        String text = cell.replace("\\t", "\t").replace("\\r", "\r").replace("\"", "\"\"");
        assertEquals(
                code.equals("-") ? List.of() : List.of("2 source " + code),
                Sent.csv("centres", "slug,kind,name.vi,source", word + ",creative_space,Tên,\"" + text + "\"")
                        .problems());
    }

    private static byte[] bytes(String written) {
        String text = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .replace("\\n", "\n")
                .replace("\\0", "\0");
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                bytes.append((char) Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                bytes.append(text.charAt(i));
            }
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
