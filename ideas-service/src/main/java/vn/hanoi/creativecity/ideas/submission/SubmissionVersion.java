package vn.hanoi.creativecity.ideas.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What was handed in once, as it was then. Nothing changes it but the erasure of a person; the database sees to that. */
@Entity
@Table(name = "submission_version")
class SubmissionVersion {

    @Id
    private UUID id;

    @Column(name = "submission_id")
    private UUID submission;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Content content;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    SubmissionVersion() {}

    SubmissionVersion(UUID id, UUID submission, int number, Content content, Instant submittedAt) {
        this.id = id;
        this.submission = submission;
        this.number = number;
        this.content = content;
        this.submittedAt = submittedAt;
    }

    void erase(Content content) {
        this.content = content;
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

    Content content() {
        return content;
    }

    Instant submittedAt() {
        return submittedAt;
    }
}
