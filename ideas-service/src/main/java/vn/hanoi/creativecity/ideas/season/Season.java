package vn.hanoi.creativecity.ideas.season;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.Scale;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A season of the programme in which creative talent is shown on television. */
@Entity
class Season {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "seasons";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    private int number;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private LocalizedText summary;

    @ManyToMany
    @JoinTable(
            name = "season_call",
            joinColumns = @JoinColumn(name = "season_id"),
            inverseJoinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Call> calls = new ArrayList<>();

    @Column(name = "first_year")
    private int firstYear;

    @Column(name = "last_year")
    private int lastYear;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "broadcaster_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "broadcaster_en"))
    private LocalizedText broadcaster;

    @JdbcTypeCode(SqlTypes.JSON)
    private Scale scale;

    @Enumerated(EnumType.STRING)
    private SeasonState state = SeasonState.DRAFT;

    @Column(name = "plan_item")
    private String planItem;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Season() {}

    Season(UUID id, String slug, SeasonRequest request, List<Call> calls, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(slug, request, calls, now);
    }

    void change(String slug, SeasonRequest request, List<Call> calls, Instant now) {
        this.slug = slug;
        number = request.number();
        name = request.name();
        summary = request.summary();
        if (!this.calls.equals(calls)) {
            this.calls = new ArrayList<>(calls);
        }
        firstYear = request.firstYear();
        lastYear = request.lastYear();
        broadcaster = request.broadcaster();
        scale = request.scale();
        planItem = request.planItem();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Moves it to another state; gives the one it was in. */
    SeasonState moveTo(SeasonState next, Instant now) {
        SeasonState before = state;
        SeasonState.TABLE.check(before, next);
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

    String slug() {
        return slug;
    }

    int number() {
        return number;
    }

    LocalizedText name() {
        return name;
    }

    LocalizedText summary() {
        return summary;
    }

    List<Call> calls() {
        return calls;
    }

    int firstYear() {
        return firstYear;
    }

    int lastYear() {
        return lastYear;
    }

    LocalizedText broadcaster() {
        return broadcaster;
    }

    /** Null where a jury gives no marks. */
    Scale scale() {
        return scale;
    }

    SeasonState state() {
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
