package vn.hanoi.creativecity.ideas.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A value that an outcome has or had. It never changes. */
@Entity
@Table(name = "outcome_revision")
@Immutable
class OutcomeRevision {

    @Id
    private UUID id;

    @Column(name = "outcome_id")
    private UUID outcome;

    private int number;

    private BigDecimal value;

    private String evidence;

    private String link;

    private String note;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    private String actor;

    private Instant at;

    OutcomeRevision() {}

    /** The outcome as it stands. */
    OutcomeRevision(UUID id, Outcome outcome, int number, String actor) {
        this.id = id;
        this.outcome = outcome.id();
        this.number = number;
        this.value = outcome.value();
        this.evidence = outcome.evidence();
        this.link = outcome.link();
        this.note = outcome.note();
        this.source = outcome.source();
        this.assumed = List.copyOf(outcome.assumed());
        this.actor = actor;
        this.at = outcome.updatedAt();
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    BigDecimal value() {
        return value;
    }

    String evidence() {
        return evidence;
    }

    String link() {
        return link;
    }

    String note() {
        return note;
    }

    String source() {
        return source;
    }

    List<String> assumed() {
        return assumed;
    }

    String actor() {
        return actor;
    }

    Instant at() {
        return at;
    }
}
