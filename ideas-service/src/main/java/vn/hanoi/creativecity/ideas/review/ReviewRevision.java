package vn.hanoi.creativecity.ideas.review;

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

/** What was submitted once, as it was then. Nothing changes it but the erasure of a person; the database sees to that. */
@Entity
@Table(name = "review_revision")
class ReviewRevision {

    @Id
    private UUID id;

    @Column(name = "review_id")
    private UUID review;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Findings content;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    ReviewRevision() {}

    ReviewRevision(UUID id, UUID review, int number, Findings content, Instant submittedAt) {
        this.id = id;
        this.review = review;
        this.number = number;
        this.content = content;
        this.submittedAt = submittedAt;
    }

    void erase(Findings content) {
        this.content = content;
    }

    int number() {
        return number;
    }

    Findings content() {
        return content;
    }

    Instant submittedAt() {
        return submittedAt;
    }
}
