package vn.hanoi.creativecity.ideas.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the evaluation of a call was closed: from then on its reviews stay as they are. It is never opened again. */
@Entity
@Table(name = "evaluation")
class Evaluation {

    static final String COLLECTION = "evaluations";

    /** The call's. */
    @Id
    @Column(name = "call_id")
    private UUID call;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String actor;

    private String reason;

    @Column(name = "published_at")
    private Instant publishedAt;

    Evaluation() {}

    Evaluation(UUID call, String actor, String reason, Instant now) {
        this.call = call;
        this.actor = actor;
        this.reason = reason;
        this.closedAt = now;
    }

    /** From the publication of the decision on, those who handed something in read what jurors wrote for them. */
    void publish(Instant now) {
        publishedAt = now;
    }

    UUID call() {
        return call;
    }

    Instant closedAt() {
        return closedAt;
    }

    String actor() {
        return actor;
    }

    String reason() {
        return reason;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
