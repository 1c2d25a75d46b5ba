package vn.hanoi.creativecity.ideas.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hanoi.creativecity.ideas.call.AttachmentsPolicy;
import vn.hanoi.creativecity.ideas.submission.Submission;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Attaches files to submissions, as far as their call allows it. The caller holds the submission. */
@Singleton
class Attaching {

    private final AttachmentRepository attachments;
    private final KeptFiles files;
    private final Scans scans;
    private final long mostOfOneSubmission;

    Attaching(
            AttachmentRepository attachments,
            KeptFiles files,
            Scans scans,
            @ConfigProperty(name = "attachments.of-one-submission") MemorySize mostOfOneSubmission) {
        this.attachments = attachments;
        this.files = files;
        this.scans = scans;
        this.mostOfOneSubmission = mostOfOneSubmission.asLongValue();
    }

    Attachment attach(Submission submission, SentFile sent, String name, boolean identifying, Instant now)
            throws IOException {
        List<Attachment> others = attachments.of(submission.id());
        check(submission, sent, identifying, others);
        files.keep(sent);
        int number = others.isEmpty() ? 1 : others.getLast().number() + 1;
        String cleaned = FileName.cleaned(name, sent.finding().kind());
        Attachment attachment = new Attachment(Ids.next(), submission.id(), number, cleaned, identifying, sent, now);
        attachments.persistAndFlush(attachment);
        scans.lookSoon();
        return attachment;
    }

    void remove(Attachment attachment, Instant now) {
        attachments.remove(attachment, now);
        if (!attachment.wasHandedIn() && attachment.hasFile()) {
            files.letGo(List.of(attachment.hash(), attachment.bareHash()));
        }
    }

    private void check(Submission submission, SentFile sent, boolean identifying, List<Attachment> others) {
        AttachmentsPolicy policy = submission.call().attachmentsPolicy();
        if (policy == null) {
            throw conflict(
                    "no_attachments", new Message("Đợt kêu gọi không nhận tệp.", "The call takes no attachments."));
        }
        long attached = others.stream().filter(Attachment::isAttached).count();
        if (attached >= policy.maximumCount()) {
            throw conflict(
                    "too_many",
                    Message.of(
                            "Mỗi bài nộp có nhiều nhất %d tệp.",
                            "A submission has at most %d attachments.", policy.maximumCount()));
        }
        // What earlier versions had stays, so it counts too.
        long kept = others.stream()
                .filter(Attachment::hasFile)
                .mapToLong(Attachment::bytes)
                .sum();
        if (kept + sent.file().bytes() > mostOfOneSubmission) {
            throw conflict(
                    "too_large_together",
                    Message.of(
                            "Các tệp của một bài nộp có nhiều nhất %d byte.",
                            "The attachments of a submission have at most %d bytes together.", mostOfOneSubmission));
        }
        checkFile(submission, policy, sent, identifying);
    }

    private static void checkFile(Submission submission, AttachmentsPolicy policy, SentFile sent, boolean identifying) {
        Violations violations = new Violations();
        violations.check(
                policy.kinds().contains(sent.finding().kind()),
                "",
                "kind_not_allowed",
                Message.of("Đợt kêu gọi nhận: %s.", "The call takes: %s.", mediaTypes(policy)));
        violations.check(
                sent.file().bytes() <= policy.maximumBytes(),
                "",
                "too_large",
                Message.of("Nhiều nhất %d byte.", "At most %d bytes.", policy.maximumBytes()));
        violations.check(
                identifying || !sent.finding().isTelling() || !submission.call().isAnonymised(),
                "",
                "tells_who_made_it",
                new Message(
                        "Tệp ghi tên tác giả hoặc nơi chốn; giám khảo của đợt này không được biết. Hãy xoá thông tin đó rồi gửi lại, hoặc gửi với identifying=true để giám khảo không nhận tệp.",
                        "The file says who made it or where, which jurors of this call are not to know. Take that out and send it again, or send it with identifying=true, and jurors will not get it."));
        violations.throwIfAny();
    }

    private static String mediaTypes(AttachmentsPolicy policy) {
        return String.join(
                ", ", policy.kinds().stream().map(kind -> kind.mediaType()).toList());
    }

    private static Problem conflict(String code, Message detail) {
        return new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", code, detail)));
    }
}
