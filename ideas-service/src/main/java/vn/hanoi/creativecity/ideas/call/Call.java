package vn.hanoi.creativecity.ideas.call;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An invitation to hand in ideas or designs, or to show talent, within a window of time. */
@Entity
class Call {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "calls";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @Enumerated(EnumType.STRING)
    private CallKind kind;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private LocalizedText summary;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "brief_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "brief_en"))
    private LocalizedText brief;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "eligibility_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "eligibility_en"))
    private LocalizedText eligibility;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Discipline> disciplines = new ArrayList<>();

    private String centre;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private CallState state = CallState.DRAFT;

    @Column(name = "plan_item")
    private String planItem;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Call() {}

    Call(UUID id, String slug, CallRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(slug, request, now);
    }

    void change(String slug, CallRequest request, Instant now) {
        this.slug = slug;
        kind = request.kind();
        name = request.name();
        summary = request.summary();
        brief = request.brief();
        eligibility = request.eligibility();
        disciplines = request.disciplines();
        centre = request.centre();
        opensAt = request.opensAt();
        closesAt = request.closesAt();
        planItem = request.planItem();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Moves the call to another state; gives the one it was in. */
    CallState moveTo(CallState next, Instant now) {
        CallState before = state;
        CallState.TABLE.check(before, next);
        state = next;
        updatedAt = now;
        return before;
    }

    /** Where it stands at an instant. */
    Optional<CallPhase> phase(Instant now) {
        return CallPhase.of(state, opensAt, closesAt, now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String slug() {
        return slug;
    }

    CallKind kind() {
        return kind;
    }

    LocalizedText name() {
        return name;
    }

    LocalizedText summary() {
        return summary;
    }

    LocalizedText brief() {
        return brief;
    }

    LocalizedText eligibility() {
        return eligibility;
    }

    List<Discipline> disciplines() {
        return disciplines;
    }

    String centre() {
        return centre;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    CallState state() {
        return state;
    }

    String planItem() {
        return planItem;
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
