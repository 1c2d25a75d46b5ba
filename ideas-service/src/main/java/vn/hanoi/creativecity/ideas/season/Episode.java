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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** One episode of a season. It stays that of its season. */
@Entity
class Episode {

    static final String COLLECTION = "episodes";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Season season;

    private int number;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @Column(name = "airs_at")
    private Instant airsAt;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "venue_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "venue_en"))
    private LocalizedText venue;

    private String centre;

    @Enumerated(EnumType.STRING)
    private EpisodeState state = EpisodeState.SCHEDULED;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Episode() {}

    Episode(UUID id, Season season, EpisodeRequest request, Instant now) {
        this.id = id;
        this.season = season;
        this.createdAt = now;
        change(request, now);
    }

    void change(EpisodeRequest request, Instant now) {
        number = request.number();
        title = request.title();
        airsAt = request.airsAt();
        stage = request.stage();
        venue = request.venue();
        centre = request.centre();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Moves it to another state; gives the one it was in. */
    EpisodeState moveTo(EpisodeState next, Instant now) {
        EpisodeState before = state;
        EpisodeState.TABLE.check(before, next);
        state = next;
        updatedAt = now;
        return before;
    }

    /** From then on everybody may know who appeared in it, and with which result. */
    boolean hasAired() {
        return state == EpisodeState.AIRED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Season season() {
        return season;
    }

    int number() {
        return number;
    }

    LocalizedText title() {
        return title;
    }

    Instant airsAt() {
        return airsAt;
    }

    Stage stage() {
        return stage;
    }

    LocalizedText venue() {
        return venue;
    }

    String centre() {
        return centre;
    }

    EpisodeState state() {
        return state;
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
