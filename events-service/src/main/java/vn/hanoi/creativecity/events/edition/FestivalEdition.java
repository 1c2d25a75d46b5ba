package vn.hanoi.creativecity.events.edition;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** The Hà Nội Creative Design Festival of one year. */
@Entity
@Table(name = "festival_edition")
public class FestivalEdition {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "festival-editions";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    private int year;

    private int ordinal;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "theme_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "theme_en"))
    private LocalizedText theme;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "note_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "note_en"))
    private LocalizedText note;

    @Enumerated(EnumType.STRING)
    private EditionState state = EditionState.ANNOUNCED;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    FestivalEdition() {}

    FestivalEdition(UUID id, String slug, EditionRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(slug, request, now);
    }

    void change(String slug, EditionRequest request, Instant now) {
        this.slug = slug;
        year = request.year();
        ordinal = request.ordinal();
        theme = request.theme();
        startsOn = request.startsOn();
        endsOn = request.endsOn();
        note = request.note();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Moves the edition to another state; gives the one it was in. */
    EditionState moveTo(EditionState next, Instant now) {
        EditionState before = state;
        EditionState.TABLE.check(before, next);
        state = next;
        updatedAt = now;
        return before;
    }

    /** Records where an edition of the demonstration set stands, however it came there. */
    void placeAt(EditionState state) {
        this.state = state;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public int year() {
        return year;
    }

    int ordinal() {
        return ordinal;
    }

    public LocalizedText theme() {
        return theme;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    LocalizedText note() {
        return note;
    }

    EditionState state() {
        return state;
    }

    public boolean isCancelled() {
        return state == EditionState.CANCELLED;
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
