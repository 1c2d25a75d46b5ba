package vn.hanoi.creativecity.ideas.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.ideas.project.Project;

/** What came of a project in a period, by one indicator: its present value. */
@Entity
class Outcome {

    static final String COLLECTION = "outcomes";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "project_id")
    private Project project;

    @Enumerated(EnumType.STRING)
    private OutcomeAxis axis;

    private String indicator;

    private String unit;

    @Column(name = "period_from")
    private LocalDate from;

    @Column(name = "period_until")
    private LocalDate until;

    private BigDecimal value;

    private String evidence;

    private String link;

    private String note;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Outcome() {}

    Outcome(UUID id, Project project, OutcomeRequest request, String unit, Instant now) {
        this.id = id;
        this.project = project;
        this.axis = request.axis();
        this.indicator = request.indicator();
        this.unit = unit;
        this.from = request.from();
        this.until = request.end();
        this.createdAt = now;
        say(request.revision(), now);
    }

    /** Says something else from now on, unless it says that already; gives whether it does. */
    boolean revise(OutcomeRevisionRequest revision, Instant now) {
        boolean isNew = value.compareTo(new BigDecimal(revision.value())) != 0
                || !Objects.equals(evidence, revision.evidence())
                || !Objects.equals(link, revision.link())
                || !Objects.equals(note, revision.note())
                || !Objects.equals(source, revision.source())
                || !assumed.equals(revision.assumed());
        if (isNew) {
            say(revision, now);
        }
        return isNew;
    }

    private void say(OutcomeRevisionRequest revision, Instant now) {
        value = new BigDecimal(revision.value());
        evidence = revision.evidence();
        link = revision.link();
        note = revision.note();
        source = revision.source();
        assumed = revision.assumed();
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Project project() {
        return project;
    }

    OutcomeAxis axis() {
        return axis;
    }

    String indicator() {
        return indicator;
    }

    String unit() {
        return unit;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
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

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
