package vn.hanoi.creativecity.centres.heritage;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** One heritage site becomes a creative space, for some days or for good. It stays that of its site. */
@Entity
class Adaptation {

    static final String COLLECTION = "adaptations";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    private HeritageSite site;

    @Enumerated(EnumType.STRING)
    private AdaptationApproach approach;

    @Enumerated(EnumType.STRING)
    private AdaptationLifecycle lifecycle = AdaptationLifecycle.IDENTIFIED;

    private boolean temporary;

    @Column(name = "open_from")
    private LocalDate openFrom;

    @Column(name = "open_until")
    private LocalDate openUntil;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "resulting_centre_id")
    private Centre resultingCentre;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "note_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "note_en"))
    private LocalizedText note;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Adaptation() {}

    Adaptation(UUID id, HeritageSite site, AdaptationRequest request, Centre resultingCentre, Instant now) {
        this.id = id;
        this.site = site;
        this.createdAt = now;
        change(request, resultingCentre, now);
    }

    void change(AdaptationRequest request, Centre resultingCentre, Instant now) {
        approach = request.approach();
        temporary = request.temporary();
        openFrom = request.openFrom();
        openUntil = request.openUntil();
        this.resultingCentre = resultingCentre;
        note = request.note();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Moves it to another state of the world; gives the one it was in. */
    AdaptationLifecycle moveTo(AdaptationLifecycle next, Instant now) {
        AdaptationLifecycle before = lifecycle;
        AdaptationLifecycle.TABLE.check(before, next);
        lifecycle = next;
        updatedAt = now;
        return before;
    }

    /** Records where an adaptation of the demonstration set stands, however it came there. */
    void placeAt(AdaptationLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    HeritageSite site() {
        return site;
    }

    AdaptationApproach approach() {
        return approach;
    }

    AdaptationLifecycle lifecycle() {
        return lifecycle;
    }

    boolean temporary() {
        return temporary;
    }

    LocalDate openFrom() {
        return openFrom;
    }

    LocalDate openUntil() {
        return openUntil;
    }

    Centre resultingCentre() {
        return resultingCentre;
    }

    LocalizedText note() {
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
