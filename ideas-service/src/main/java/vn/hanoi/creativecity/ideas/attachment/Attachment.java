package vn.hanoi.creativecity.ideas.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.hanoi.creativecity.ideas.call.AttachmentKind;

/**
 * A file of a submission. It never becomes another one: what changes is to which versions it belongs and what the scanner
 * says, which the database changes in place, see {@link AttachmentRepository}.
 */
@Entity
@Immutable
class Attachment {

    static final String COLLECTION = "attachments";

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submission;

    private int number;

    private String name;

    @Enumerated(EnumType.STRING)
    private AttachmentKind kind;

    private boolean identifying;

    private boolean telling;

    private long bytes;

    private String hash;

    @Column(name = "bare_bytes")
    private long bareBytes;

    @Column(name = "bare_hash")
    private String bareHash;

    @Enumerated(EnumType.STRING)
    private ScanState scan = ScanState.WAITING;

    @Column(name = "first_version")
    private Integer firstVersion;

    @Column(name = "last_version")
    private Integer lastVersion;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    Attachment() {}

    Attachment(UUID id, UUID submission, int number, String name, boolean identifying, SentFile sent, Instant now) {
        this.id = id;
        this.submission = submission;
        this.number = number;
        this.name = name;
        this.identifying = identifying;
        kind = sent.finding().kind();
        telling = sent.finding().isTelling();
        bytes = sent.file().bytes();
        hash = sent.file().hash();
        bareBytes = sent.bare().bytes();
        bareHash = sent.bare().hash();
        createdAt = now;
    }

    /** Whether it is among what the owner prepares. */
    boolean isAttached() {
        return removedAt == null;
    }

    boolean wasHandedIn() {
        return firstVersion != null;
    }

    boolean isOfVersion(int version) {
        return wasHandedIn() && firstVersion <= version && (lastVersion == null || version <= lastVersion);
    }

    /** Whether who sees it learns whose it is. */
    boolean tellsWhoseItIs() {
        return identifying || telling;
    }

    boolean hasFile() {
        return hash != null;
    }

    UUID id() {
        return id;
    }

    UUID submission() {
        return submission;
    }

    int number() {
        return number;
    }

    /** What its owner called it; null once a person was erased. */
    String name() {
        return name;
    }

    /** What those call it who are not to learn how its owner does. */
    String neutralName() {
        return "attachment-" + number + "." + kind.suffix();
    }

    AttachmentKind kind() {
        return kind;
    }

    boolean identifying() {
        return identifying;
    }

    long bytes() {
        return bytes;
    }

    String hash() {
        return hash;
    }

    long bareBytes() {
        return bareBytes;
    }

    String bareHash() {
        return bareHash;
    }

    ScanState scan() {
        return scan;
    }

    Instant createdAt() {
        return createdAt;
    }
}
