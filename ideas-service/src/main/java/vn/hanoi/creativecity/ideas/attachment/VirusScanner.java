package vn.hanoi.creativecity.ideas.attachment;

import java.io.IOException;
import java.nio.file.Path;

/** Says whether there is a virus in a file. */
interface VirusScanner {

    /** @throws IOException when it cannot be said now */
    boolean isClean(Path file) throws IOException;
}
