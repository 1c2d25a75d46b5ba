package vn.hanoi.creativecity.ideas.season;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * An accepted submission as an act in an episode. Season and stage are those of the episode and stand here too, so that
 * the database can keep rules about them.
 */
@Entity
class Appearance {

    static final String COLLECTION = "appearances";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Episode episode;

    @Column(name = "season_id")
    private UUID season;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String submission;

    private int position;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "act_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "act_en"))
    private LocalizedText act;

    private BigDecimal score;

    @Enumerated(EnumType.STRING)
    private Result result;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "wildcard_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "wildcard_en"))
    private LocalizedText wildcard;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Appearance() {}

    /** @param submission the code of what appears; it stays */
    Appearance(UUID id, Episode episode, String submission, AppearanceRequest request, Instant now) {
        this.id = id;
        this.episode = episode;
        this.season = episode.season().id();
        this.stage = episode.stage();
        this.submission = submission;
        this.createdAt = now;
        change(request, now);
    }

    void change(AppearanceRequest request, Instant now) {
        position = request.order();
        act = request.act();
        score = request.mark();
        result = request.result();
        wildcard = request.wildcard();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Takes somebody out of what is said of the act; gives whether they were in it. */
    boolean erase(UnaryOperator<String> texts, Instant now) {
        LocalizedText keptAct = erased(act, texts);
        LocalizedText keptWildcard = erased(wildcard, texts);
        boolean isNamed = !keptAct.equals(act) || !Objects.equals(keptWildcard, wildcard);
        if (isNamed) {
            act = keptAct;
            wildcard = keptWildcard;
            updatedAt = now;
        }
        return isNamed;
    }

    private static LocalizedText erased(LocalizedText text, UnaryOperator<String> texts) {
        return text == null ? null : new LocalizedText(texts.apply(text.vi()), texts.apply(text.en()));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Episode episode() {
        return episode;
    }

    String submission() {
        return submission;
    }

    int position() {
        return position;
    }

    LocalizedText act() {
        return act;
    }

    /** Null where the jury gave no mark. */
    BigDecimal score() {
        return score;
    }

    /** The mark as it is written. */
    String writtenScore() {
        return AppearanceRequest.written(score);
    }

    /** Null until somebody has said what came of it. */
    Result result() {
        return result;
    }

    /** Why it may appear though it was eliminated; null where that is not needed. */
    LocalizedText wildcard() {
        return wildcard;
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
