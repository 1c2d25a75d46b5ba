package vn.hanoi.creativecity.ideas.attachment;

import jakarta.inject.Singleton;
import java.util.UUID;
import vn.hanoi.creativecity.ideas.submission.Enclosures;

/** What becomes of files when something becomes of their submission. */
@Singleton
class SubmissionFiles implements Enclosures {

    private final AttachmentRepository attachments;
    private final KeptFiles files;

    SubmissionFiles(AttachmentRepository attachments, KeptFiles files) {
        this.attachments = attachments;
        this.files = files;
    }

    @Override
    public void handedIn(UUID submission, int version) {
        attachments.handIn(submission, version);
    }

    @Override
    public void editsDropped(UUID submission) {
        files.letGo(attachments.goBack(submission));
    }

    /** Names may say who somebody is, and go. Whoever answered for it takes along what says so inside the files. */
    @Override
    public void personErased(UUID submission, boolean answeredForIt) {
        files.letGo(attachments.erase(submission, answeredForIt));
    }
}
