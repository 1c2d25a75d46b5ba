package vn.hanoi.creativecity.ideas.result;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What was decided about the submissions of a call: decided first, and published when its time has come. */
@Entity
class Determination {

    static final String COLLECTION = "determinations";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "call_id")
    private Call call;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "result_id")
    private ResultSnapshot result;

    @Enumerated(EnumType.STRING)
    private DeterminationState state = DeterminationState.DECIDED;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AwardedTo> awards = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> accepted = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "reason_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "reason_en"))
    private LocalizedText reason;

    private String document;

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "completes_call")
    private boolean completesCall;

    @Column(name = "published_at")
    private Instant publishedAt;

    private String source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Determination() {}

    Determination(UUID id, Call call, ResultSnapshot result, DeterminationRequest request, Instant now) {
        this.id = id;
        this.call = call;
        this.result = result;
        this.awards = request.awards();
        this.accepted = request.accepted();
        this.reason = request.reason();
        this.document = request.document();
        this.publishAt = request.publishAt();
        this.completesCall = request.completesCall();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Marks it as a record of the demonstration. */
    void comesFrom(String source) {
        this.source = source;
    }

    /** Moves it to another state; gives the one it was in. */
    DeterminationState moveTo(DeterminationState next, Instant now) {
        DeterminationState before = state;
        DeterminationState.TABLE.check(before, next);
        state = next;
        publishedAt = next == DeterminationState.PUBLISHED ? now : null;
        updatedAt = now;
        return before;
    }

    /** The codes of all that are accepted, with an award or without. */
    Set<String> winners() {
        Set<String> codes = new LinkedHashSet<>();
        awards.forEach(award -> codes.addAll(award.submissions()));
        codes.addAll(accepted);
        return codes;
    }

    boolean isPublished() {
        return state == DeterminationState.PUBLISHED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Call call() {
        return call;
    }

    ResultSnapshot result() {
        return result;
    }

    DeterminationState state() {
        return state;
    }

    List<AwardedTo> awards() {
        return awards;
    }

    List<String> accepted() {
        return accepted;
    }

    LocalizedText reason() {
        return reason;
    }

    String document() {
        return document;
    }

    Instant publishAt() {
        return publishAt;
    }

    boolean completesCall() {
        return completesCall;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    String source() {
        return source;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
