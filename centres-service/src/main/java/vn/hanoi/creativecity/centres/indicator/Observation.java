package vn.hanoi.creativecity.centres.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
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
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.centres.centre.Centre;

/** What was found of an indicator at a centre in a period: its present value. */
@Entity
class Observation {

    /** The collection, as the audit names it. */
    static final String COLLECTION = "observations";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "centre_id")
    private UUID centre;

    @ManyToOne(fetch = FetchType.LAZY)
    private Indicator indicator;

    /** The indicator's, which the database keeps in step. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Visibility visibility;

    @Column(name = "period_from")
    private LocalDate from;

    @Column(name = "period_until")
    private LocalDate until;

    private BigDecimal value;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    private String note;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Observation() {}

    Observation(UUID id, Centre centre, Indicator indicator, ObservationRequest request, Instant now) {
        this.id = id;
        this.centre = centre.id();
        this.indicator = indicator;
        this.visibility = indicator.visibility();
        this.from = request.from();
        this.until = request.until();
        this.createdAt = now;
        say(request.revision(), now);
    }

    /** Says something else from now on, unless it says that already; gives whether it does. */
    boolean revise(ObservationRevisionRequest revision, Instant now) {
        boolean isNew = value.compareTo(Values.of(revision.value(), indicator)) != 0
                || !Objects.equals(source, revision.source())
                || !assumed.equals(revision.assumed())
                || !Objects.equals(note, revision.note());
        if (isNew) {
            say(revision, now);
        }
        return isNew;
    }

    private void say(ObservationRevisionRequest revision, Instant now) {
        value = Values.of(revision.value(), indicator);
        source = revision.source();
        assumed = revision.assumed();
        note = revision.note();
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID centre() {
        return centre;
    }

    Indicator indicator() {
        return indicator;
    }

    Visibility visibility() {
        return visibility;
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

    String source() {
        return source;
    }

    List<String> assumed() {
        return assumed;
    }

    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
