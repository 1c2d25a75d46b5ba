package vn.hanoi.creativecity.ideas.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has arrived whole and is not kept yet.
 *
 * @param hash the SHA-256 of what is in it, in hexadecimal
 */
record Draft(Path path, String hash, long bytes) {

    void discard() throws IOException {
        Files.deleteIfExists(path);
    }
}
