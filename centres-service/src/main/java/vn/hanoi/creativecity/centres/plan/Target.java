package vn.hanoi.creativecity.centres.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import vn.hanoi.creativecity.centres.agency.AgencyAssignment;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What a plan promises: how much of what by when, by whom, and by which measure it is judged. */
@Entity
@Table(name = "plan_target")
class Target {

    /** The collection under which the audit keeps it. */
    static final String COLLECTION = "targets";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Plan plan;

    private String code;

    private String item;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "text_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    private LocalizedText text;

    @Column(name = "from_year")
    private Integer fromYear;

    @Column(name = "due_year")
    private int dueYear;

    private Integer minimum;

    private Integer maximum;

    @Column(name = "per_year")
    private Integer perYear;

    @ElementCollection
    @CollectionTable(name = "plan_target_agency", joinColumns = @JoinColumn(name = "target_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<AgencyAssignment> agencies = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private TargetMeasure measure;

    @Embedded
    private TargetRecord record;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Target() {}

    Target(UUID id, Plan plan, TargetDetails details, Instant now) {
        this.id = id;
        this.plan = plan;
        this.createdAt = now;
        change(details, now);
    }

    void change(TargetDetails details, Instant now) {
        TargetRequest request = details.request();
        code = request.code();
        item = request.item();
        text = request.text();
        fromYear = request.fromYear();
        dueYear = request.dueYear();
        minimum = request.minimum();
        maximum = request.maximum();
        perYear = request.perYear();
        agencies.clear();
        agencies.addAll(details.agencies());
        measure = request.measure();
        record = request.record();
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Plan plan() {
        return plan;
    }

    String code() {
        return code;
    }

    String item() {
        return item;
    }

    LocalizedText text() {
        return text;
    }

    Integer fromYear() {
        return fromYear;
    }

    int dueYear() {
        return dueYear;
    }

    Integer minimum() {
        return minimum;
    }

    Integer maximum() {
        return maximum;
    }

    Integer perYear() {
        return perYear;
    }

    List<AgencyAssignment> agencies() {
        return agencies;
    }

    TargetMeasure measure() {
        return measure;
    }

    TargetRecord record() {
        return record;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
