package vn.hanoi.creativecity.ideas.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.submission.Submission;
import vn.hanoi.creativecity.platform.erasure.Person;

/** That a juror is to judge a submission. */
@Entity
@Table(name = "review_assignment")
class ReviewAssignment {

    static final String COLLECTION = "review-assignments";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "call_id")
    private Call call;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id")
    private Submission submission;

    @Embedded
    private Juror juror;

    @Enumerated(EnumType.STRING)
    private AssignmentState state = AssignmentState.INVITED;

    private Boolean conflict;

    @Column(name = "conflict_reason")
    private String conflictReason;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    ReviewAssignment() {}

    ReviewAssignment(UUID id, Submission submission, Juror juror, Instant now) {
        this.id = id;
        this.call = submission.call();
        this.submission = submission;
        this.juror = juror;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Moves it to another state; gives the one it was in. */
    AssignmentState moveTo(AssignmentState next, Instant now) {
        AssignmentState before = state;
        AssignmentState.TABLE.check(before, next);
        state = next;
        updatedAt = now;
        return before;
    }

    void declareNoConflict(Instant now) {
        conflict = false;
        declaredAt = now;
    }

    void declareConflict(String reason, Instant now) {
        conflict = true;
        conflictReason = reason;
        declaredAt = now;
    }

    /** Whether the juror has declared no conflict and is at it, or has done it: then the submission is open to them. */
    boolean isAtWork() {
        return state == AssignmentState.ACCEPTED || state == AssignmentState.COMPLETED;
    }

    boolean isOf(String subject) {
        return juror.subject().equals(subject);
    }

    /** Why somebody has a conflict says something of them, so that goes too. */
    void erase(String digest, Instant now) {
        juror = Juror.erased(digest);
        conflictReason = conflictReason == null ? null : Person.ERASED;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Call call() {
        return call;
    }

    Submission submission() {
        return submission;
    }

    Juror juror() {
        return juror;
    }

    AssignmentState state() {
        return state;
    }

    Boolean conflict() {
        return conflict;
    }

    String conflictReason() {
        return conflictReason;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
