package vn.hanoi.creativecity.ideas.outcome;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An indicator of the register. */
@Entity
@Table(name = "outcome_indicator")
@Immutable
class OutcomeIndicator {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private OutcomeAxis axis;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    private String unit;

    OutcomeIndicator() {}

    String code() {
        return code;
    }

    OutcomeAxis axis() {
        return axis;
    }

    LocalizedText name() {
        return name;
    }

    String unit() {
        return unit;
    }
}
