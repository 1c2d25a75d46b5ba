package vn.hanoi.creativecity.centres.imports;

import java.util.List;

/**
 * Takes the lines of one collection, by the rules by which the API takes its records one at a time. Each is a bean of the
 * feature that knows them.
 */
public interface Importing {

    ImportCollection collection();

    /** What a CSV of it can have. */
    Columns columns();

    /** How many lines it takes at a time. */
    int batch();

    /**
     * Writes what the lines say, in the running transaction, and leaves nothing of it in the session. What is wrong is noted
     * at its line, and so is what became of each record.
     */
    void take(List<ImportLine> lines);
}
