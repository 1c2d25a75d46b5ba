package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a table holds, as RFC 4180 writes it, is read back, and each record has the line on which it begins. */
class CsvRecordPropertyTest {

    @Property(tries = 3_000)
    void whatIsWrittenIsRead(
            @ForAll("tables") List<List<String>> table,
            @ForAll("ends") String end,
            @ForAll boolean isQuotedThroughout,
            @ForAll boolean isEndedAtLast) {
        StringBuilder file = new StringBuilder();
        List<CsvRecord> expected = new ArrayList<>();
        for (List<String> row : table) {
            expected.add(new CsvRecord(lines(file) + 1, row));
            file.append(String.join(
                            ",",
                            row.stream()
                                    .map(cell -> written(cell, isQuotedThroughout))
                                    .toList()))
                    .append(end);
        }
        if (!isEndedAtLast) {
            file.setLength(file.length() - end.length());
        }
        assertEquals(expected, read(file.toString()), () -> file.toString().replace("\r", "\\r"));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.strings()
                .withChars('a', 'đ', '"', ',', ' ', '\r', '\n')
                .ofMaxLength(4);
        return Arbitraries.integers()
                .between(2, 4)
                .flatMap(width -> cells.list().ofSize(width).list().ofMinSize(1).ofMaxSize(5));
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    private static List<CsvRecord> read(String file) {
        FileText text = new FileText(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        List<CsvRecord> found = new ArrayList<>();
        Optional<CsvRecord> record = CsvRecord.next(text);
        while (record.isPresent()) {
            found.add(record.get());
            record = CsvRecord.next(text);
        }
        return found;
    }

    private static String written(String cell, boolean isQuoted) {
        return isQuoted || cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** How many lines end in the text. */
    private static long lines(CharSequence text) {
        return text.toString()
                .replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }
}
