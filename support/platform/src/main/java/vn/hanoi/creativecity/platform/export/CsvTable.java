package vn.hanoi.creativecity.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table with a header [RFC 4180]. It has no place for an end: that of the answer has to do. */
final class CsvTable implements DocumentWriter {

    private final List<Column> columns;
    private final DocumentTree trees;
    private final CsvWriter out;

    CsvTable(List<Column> columns, DocumentTree trees, OutputStream out) {
        this.columns = columns;
        this.trees = trees;
        this.out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        this.out.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(Object document) throws IOException {
        JsonNode tree = trees.of(document);
        CsvWriter.CsvWriterRecord row = out.writeRecord();
        for (Column column : columns) {
            row.writeField(column.cell(tree));
        }
        row.endRecord();
    }

    @Override
    public void end(ExportEnd end) throws IOException {
        out.flush();
    }
}
