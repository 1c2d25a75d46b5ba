package vn.hanoi.creativecity.platform.export;

import java.io.IOException;

/** Writes the documents of an export in one format, the one after the other. */
interface DocumentWriter {

    void write(Object document) throws IOException;

    /** All are there. What has been kept back so far goes out too. */
    void end(ExportEnd end) throws IOException;
}
