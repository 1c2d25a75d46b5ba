package vn.hanoi.creativecity.centres.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Reads a CSV [RFC 4180] with a header: each record is a line, its number that of the line on which it begins. */
final class CsvLines implements Lines {

    /** What a spreadsheet would work out [OWASP, CSV Injection]; a signed number is none, whatever stands in it. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r\\n＝＋－＠].*|[+-](?![\\d ().,-]*$).*");

    private final FileText text;
    private final Columns columns;
    private final ObjectMapper json;
    private Header header;

    CsvLines(FileText text, Columns columns, ObjectMapper json) {
        this.text = text;
        this.columns = columns;
        this.json = json;
    }

    @Override
    public Optional<ImportLine> next() {
        if (header == null) {
            CsvRecord first = nextRecord().orElseThrow(() -> new UnreadableFile(EMPTY_FILE));
            header = Header.of(first.line(), first.cells(), columns);
        }
        return nextRecord().map(this::line);
    }

    private Optional<CsvRecord> nextRecord() {
        Optional<CsvRecord> record = CsvRecord.next(text);
        if (record.isPresent() && record.get().isEmpty()) {
            long empty = record.get().line();
            while (record.isPresent() && record.get().isEmpty()) {
                record = CsvRecord.next(text);
            }
            if (record.isPresent()) {
                throw Lines.emptyLine(empty);
            }
        }
        return record;
    }

    private ImportLine line(CsvRecord record) {
        List<Column> elements = new ArrayList<>();
        ObjectNode content = json.createObjectNode();
        ImportLine line = new ImportLine(
                record.line(), content, (number, violation) -> header.place(number, violation, elements));
        int expected = header.columns().size();
        if (record.cells().size() != expected) {
            line.refuse(
                    record.cells().size() < expected ? "too_few_cells" : "too_many_cells",
                    Message.of(
                            "Dòng có %d ô, tiêu đề có %d.",
                            "The line has %d cells, the header %d.",
                            record.cells().size(),
                            expected));
            return line;
        }
        for (int i = 0; i < expected; i++) {
            read(record.cells().get(i), header.columns().get(i), line, elements);
        }
        return line;
    }

    private void read(String cell, Column column, ImportLine line, List<Column> elements) {
        if (FORMULA.matcher(cell).matches()) {
            line.refuse(ImportProblem.ofColumn(
                    line.number(),
                    column.name(),
                    "formula",
                    new Message(
                            "Bảng tính sẽ coi ô này là công thức.",
                            "A spreadsheet would take this cell for a formula.")));
            return;
        }
        if (column.isElement() && !cell.isEmpty()) {
            elements.add(column);
        }
        try {
            column.put(cell, line.content(), json);
        } catch (Problem unreadable) {
            Violation violation = unreadable.violations().getFirst();
            line.refuse(ImportProblem.ofColumn(line.number(), column.name(), violation.code(), violation.message()));
        }
    }
}
