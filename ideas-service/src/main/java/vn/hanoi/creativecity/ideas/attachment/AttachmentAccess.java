package vn.hanoi.creativecity.ideas.attachment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.ideas.submission.Submission;
import vn.hanoi.creativecity.ideas.submission.SubmissionRights;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.slug.References;

/**
 * Which attachments the viewer sees, and as what. Their owner sees all; the others what was handed in. Jurors of an
 * anonymised call see none that tells whose it is. For the public there are none.
 */
@Singleton
class AttachmentAccess {

    private final AttachmentRepository attachments;
    private final SubmissionRights rights;
    private final Scans scans;

    AttachmentAccess(AttachmentRepository attachments, SubmissionRights rights, Scans scans) {
        this.attachments = attachments;
        this.rights = rights;
        this.scans = scans;
    }

    /** @param version of the submission; null for what its owner prepares, and for the others for the last one */
    List<SeenAttachment> list(Submission submission, Integer version) {
        boolean ofTheOwner = isOwner(submission) && version == null;
        int number = version == null ? submission.versions() : version;
        if (number > submission.versions()) {
            return List.of();
        }
        return attachments.of(submission.id()).stream()
                .filter(attachment -> ofTheOwner ? attachment.isAttached() : attachment.isOfVersion(number))
                .flatMap(attachment -> seen(attachment, submission).stream())
                .toList();
    }

    /** @throws AttachmentNotFound 404 when the viewer sees no such attachment */
    SeenAttachment require(Submission submission, String id) {
        return References.id(id)
                .flatMap(known -> attachments.find(submission.id(), known))
                .flatMap(attachment -> seen(attachment, submission))
                .orElseThrow(() -> AttachmentNotFound.withId(id));
    }

    /**
     * The same with its file.
     *
     * @throws AttachmentNotFound 404 when the file is gone, or nobody but its owner may have it yet
     */
    SeenAttachment requireFile(Submission submission, String id) {
        SeenAttachment seen = require(submission, id);
        if (!seen.attachment().hasFile()) {
            throw AttachmentNotFound.withoutFile(seen.attachment());
        }
        if (!isOwner(submission) && scans.mustBeAwaited(seen.attachment())) {
            throw AttachmentNotFound.notCheckedYet();
        }
        return seen;
    }

    private Optional<SeenAttachment> seen(Attachment attachment, Submission submission) {
        return rights.seenAs(submission)
                .filter(tier -> isOwner(submission)
                        || switch (tier) {
                            case PARTICIPANT -> true;
                            case STAFF -> attachment.wasHandedIn();
                            case JURY ->
                                attachment.wasHandedIn()
                                        && attachment.hasFile()
                                        && !(isNeutral(tier, submission) && attachment.tellsWhoseItIs());
                            case PARTNER, PUBLIC -> false;
                        })
                .map(tier -> new SeenAttachment(attachment, isNeutral(tier, submission)));
    }

    private static boolean isNeutral(Tier tier, Submission submission) {
        return tier == Tier.JURY && submission.call().isAnonymised();
    }

    /** Staff who have handed something in are staff to it. */
    private boolean isOwner(Submission submission) {
        return rights.isOwner(submission);
    }
}
