package vn.hanoi.creativecity.ideas.project;

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
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What a project is to deliver, and by when. */
@Entity
class Milestone {

    static final String COLLECTION = "milestones";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "project_id")
    private Project project;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "description_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    private LocalizedText description;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private MilestoneState state = MilestoneState.PLANNED;

    private String delivery;

    @Column(name = "delivered_by")
    private String deliveredBy;

    @Column(name = "approved_by")
    private String approvedBy;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Milestone() {}

    Milestone(UUID id, Project project, MilestoneRequest request, Instant now) {
        this.id = id;
        this.project = project;
        this.createdAt = now;
        change(request, now);
    }

    void change(MilestoneRequest request, Instant now) {
        name = request.name();
        description = request.description();
        dueOn = request.dueOn();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Moves it to another state by somebody; gives the state it was in. */
    MilestoneState moveTo(MilestoneState next, String delivery, String actor, Instant now) {
        MilestoneState before = state;
        MilestoneState.TABLE.check(before, next);
        if (next == MilestoneState.DELIVERED) {
            deliveredBy = actor;
            this.delivery = delivery;
        } else if (next == MilestoneState.APPROVED) {
            approvedBy = actor;
        }
        state = next;
        updatedAt = now;
        return before;
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

    LocalizedText name() {
        return name;
    }

    LocalizedText description() {
        return description;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    MilestoneState state() {
        return state;
    }

    String delivery() {
        return delivery;
    }

    String deliveredBy() {
        return deliveredBy;
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
