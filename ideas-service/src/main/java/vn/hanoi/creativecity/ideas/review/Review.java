package vn.hanoi.creativecity.ideas.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.submission.Submission;

/** What a juror finds of a submission. */
@Entity
class Review {

    static final String COLLECTION = "reviews";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id")
    private ReviewAssignment assignment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "call_id")
    private Call call;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id")
    private Submission submission;

    private String juror;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Findings content;

    private int revisions;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Review() {}

    Review(UUID id, ReviewAssignment assignment, Findings content, Instant now) {
        this.id = id;
        this.assignment = assignment;
        this.call = assignment.call();
        this.submission = assignment.submission();
        this.juror = assignment.juror().subject();
        this.content = content;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(Findings content, Instant now) {
        this.content = content;
        updatedAt = now;
    }

    /** Freezes what it says now, as the next revision. */
    ReviewRevision submit(UUID revisionId, Instant now) {
        state = ReviewState.SUBMITTED;
        revisions++;
        submittedAt = now;
        updatedAt = now;
        return new ReviewRevision(revisionId, id, revisions, content, now);
    }

    boolean isSubmitted() {
        return state == ReviewState.SUBMITTED;
    }

    boolean isOf(String subject) {
        return juror.equals(subject);
    }

    /** Whether it is worth anything: it was submitted, and its juror has no conflict of interest. */
    boolean counts() {
        return isSubmitted() && assignment.state() == AssignmentState.COMPLETED;
    }

    void eraseJuror(String digest) {
        juror = digest;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ReviewAssignment assignment() {
        return assignment;
    }

    Call call() {
        return call;
    }

    Submission submission() {
        return submission;
    }

    ReviewState state() {
        return state;
    }

    Findings content() {
        return content;
    }

    int revisions() {
        return revisions;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
