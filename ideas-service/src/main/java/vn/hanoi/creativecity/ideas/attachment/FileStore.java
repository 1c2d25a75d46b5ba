package vn.hanoi.creativecity.ideas.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Where files are kept, each once, under what is in it. Who may have one, and whether anybody needs it, others know. */
interface FileStore {

    /** Writes the bytes of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Takes in what is written, to be kept or discarded; what fails half way leaves nothing. */
    Draft draft(Content content) throws IOException;

    /** Keeps the draft, for good when this returns. One that is there already stays the same. */
    void keep(Draft draft) throws IOException;

    Optional<Path> find(String hash);

    void delete(String hash) throws IOException;

    /** Tells of each file that is kept. */
    void forEach(Consumer<String> hash) throws IOException;

    /** Discards the drafts that nobody has written to since: who began them is gone. */
    void discardDraftsBefore(Instant instant) throws IOException;
}
