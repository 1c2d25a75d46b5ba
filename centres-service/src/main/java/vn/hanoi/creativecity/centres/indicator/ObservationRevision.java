package vn.hanoi.creativecity.centres.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A value that an observation has or had. It never changes. */
@Entity
@Table(name = "observation_revision")
@Immutable
class ObservationRevision {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Observation observation;

    private int number;

    private BigDecimal value;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    private String note;

    private Instant at;

    private String actor;

    ObservationRevision() {}

    /** The observation as it stands. */
    ObservationRevision(UUID id, Observation observation, int number, String actor) {
        this.id = id;
        this.observation = observation;
        this.number = number;
        this.value = observation.value();
        this.source = observation.source();
        this.assumed = List.copyOf(observation.assumed());
        this.note = observation.note();
        this.at = observation.updatedAt();
        this.actor = actor;
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

    String source() {
        return source;
    }

    List<String> assumed() {
        return assumed;
    }

    String note() {
        return note;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }
}
