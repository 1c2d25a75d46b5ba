package vn.hanoi.creativecity.ideas.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.Discipline;
import vn.hanoi.creativecity.platform.text.WrittenText;

/** What somebody hands in for a call. */
@Entity
public class Submission {

    static final String COLLECTION = "submissions";

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "call_id")
    private Call call;

    private String owner;

    @Enumerated(EnumType.STRING)
    private SubmissionState state = SubmissionState.DRAFT;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private WrittenText title;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private WrittenText summary;

    @Enumerated(EnumType.STRING)
    private Language language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Discipline> disciplines = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private JsonNode answers;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Contributor> contributors = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Content edits;

    private int versions;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "changes_until")
    private Instant changesUntil;

    @Column(name = "published_at")
    private Instant publishedAt;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Submission() {}

    Submission(UUID id, String code, Call call, String owner, Content content, Instant now) {
        this.id = id;
        this.code = code;
        this.call = call;
        this.owner = owner;
        this.createdAt = now;
        take(content);
        updatedAt = now;
    }

    /** Marks it as a record of the demonstration or of an import. */
    void comesFrom(String source, List<String> assumed) {
        this.source = source;
        this.assumed = assumed;
    }

    /** The owner's changes. What was handed in stays what the others see until these are handed in too. */
    void change(Content content, Instant now) {
        if (wasHandedIn()) {
            edits = content;
        } else {
            take(content);
        }
        updatedAt = now;
    }

    /** Freezes what the owner has prepared, as the next version. */
    SubmissionVersion handIn(UUID versionId, Instant at) {
        take(ownContent());
        edits = null;
        versions++;
        submittedAt = at;
        return new SubmissionVersion(versionId, id, versions, content(), at);
    }

    /** Forgets what was not handed in: the last version stands. */
    void dropEdits() {
        edits = null;
    }

    /** Moves it to another state; gives the one it was in. */
    SubmissionState moveTo(SubmissionState next, Instant changesUntil, Instant now) {
        SubmissionState before = state;
        SubmissionState.TABLE.check(before, next);
        state = next;
        this.changesUntil = changesUntil;
        updatedAt = now;
        return before;
    }

    /** From the publication of its call's decision on, everybody sees it while it is accepted, if the call shows it. */
    void publish(Instant now) {
        if (call.showsSubmissions() && publishedAt == null) {
            publishedAt = now;
            updatedAt = now;
        }
    }

    /** Puts in place of its owner what stands for somebody who was erased. */
    void eraseOwner(String erased) {
        owner = erased;
    }

    void erase(Content content, Content edits, Instant now) {
        take(content);
        this.edits = edits;
        updatedAt = now;
    }

    private void take(Content content) {
        title = content.title();
        summary = content.summary();
        language = content.language();
        disciplines = content.disciplines();
        answers = content.answers();
        contributors = content.contributors();
    }

    /** What was handed in last, or is being prepared for the first time. */
    Content content() {
        return new Content(title, summary, language, disciplines, answers, contributors);
    }

    /** The same with the changes since, which are its owner's alone. */
    Content ownContent() {
        return edits == null ? content() : edits;
    }

    /** Null when there are none. */
    Content edits() {
        return edits;
    }

    /** Whether a jury judges it as it is now. */
    public boolean isJudged() {
        return wasHandedIn() && state.isJudged();
    }

    /** Whether somebody has part in it, by account or address: then they are no judge of it. */
    public boolean isBy(String subject, String mail) {
        return owner.equals(subject)
                || mail != null
                        && contributors.stream().anyMatch(contributor -> mail.equalsIgnoreCase(contributor.mail()));
    }

    /** Until then it is nobody's but its owner's. */
    boolean wasHandedIn() {
        return versions > 0;
    }

    boolean isPublic() {
        return publishedAt != null && state.isShown();
    }

    /** Whether its owner has been given time for changes, and this instant is in it. */
    boolean takesChangesAt(Instant instant) {
        return changesUntil != null && instant.isBefore(changesUntil);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String code() {
        return code;
    }

    public Call call() {
        return call;
    }

    String owner() {
        return owner;
    }

    SubmissionState state() {
        return state;
    }

    public int versions() {
        return versions;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant changesUntil() {
        return changesUntil;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String source() {
        return source;
    }

    List<String> assumed() {
        return assumed;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
