package vn.hanoi.creativecity.ideas.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import vn.hanoi.creativecity.ideas.file.Inspection;

/**
 * A file as it was sent: whole, on the disk, and looked into.
 *
 * @param bare its copy for those who are not to learn who made it; the file itself where it says nothing of that
 */
record SentFile(Inspection.Finding finding, Draft file, Draft bare) {

    /** What makes two of them the same. */
    @JsonValue
    String content() {
        return finding.kind() + " " + file.hash();
    }
}
