package vn.hanoi.creativecity.centres.indicator;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What is counted or measured at centres: visitors, events, jobs. */
@Entity
class Indicator {

    /** The collection, as the audit names it. */
    static final String COLLECTION = "indicators";

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "unit_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "unit_en"))
    private LocalizedText unit;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "description_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    private LocalizedText description;

    private int decimals;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Indicator() {}

    Indicator(UUID id, IndicatorRequest request, Instant now) {
        this.id = id;
        this.code = request.code();
        this.createdAt = now;
        change(request, now);
    }

    void change(IndicatorRequest request, Instant now) {
        name = request.name();
        unit = request.unit();
        description = request.description();
        decimals = request.decimals();
        visibility = request.visibility();
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    LocalizedText name() {
        return name;
    }

    LocalizedText unit() {
        return unit;
    }

    LocalizedText description() {
        return description;
    }

    int decimals() {
        return decimals;
    }

    Visibility visibility() {
        return visibility;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
