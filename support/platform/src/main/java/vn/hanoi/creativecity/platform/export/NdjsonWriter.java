package vn.hanoi.creativecity.platform.export;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;

/** One document a line, and a last line that is none: it has a {@code cursor}. */
final class NdjsonWriter implements DocumentWriter {

    private final OutputStream out;
    private final SequenceWriter lines;

    NdjsonWriter(ObjectWriter json, OutputStream out) throws IOException {
        this.out = out;
        this.lines = json.withRootValueSeparator("\n").writeValues(out);
    }

    @Override
    public void write(Object document) throws IOException {
        lines.write(document);
    }

    @Override
    public void end(ExportEnd end) throws IOException {
        lines.write(end);
        lines.flush();
        out.write('\n');
    }
}
