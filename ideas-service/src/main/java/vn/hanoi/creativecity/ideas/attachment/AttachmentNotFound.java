package vn.hanoi.creativecity.ideas.attachment;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The submission has no such attachment that the viewer may see, or there is no file of it for them. */
final class AttachmentNotFound extends Problem {

    private AttachmentNotFound(String code, Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("attachment", code, detail)));
    }

    static AttachmentNotFound withId(String id) {
        return new AttachmentNotFound(
                "unknown_reference", Message.of("Không có tệp “%s”.", "There is no attachment “%s”.", id));
    }

    static AttachmentNotFound withoutFile(Attachment attachment) {
        return attachment.scan() == ScanState.INFECTED
                ? new AttachmentNotFound(
                        "infected",
                        new Message("Tệp có mã độc nên đã bị xoá.", "The file had a virus and was taken away."))
                : new AttachmentNotFound("erased", new Message("Tệp đã bị xoá.", "The file was erased."));
    }

    static AttachmentNotFound notCheckedYet() {
        return new AttachmentNotFound(
                "not_checked_yet",
                new Message(
                        "Tệp chưa được quét mã độc xong; hãy thử lại sau.",
                        "The file has not been checked for viruses yet; try again later."));
    }
}
