package vn.hanoi.creativecity.ideas.programme;

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

/** What supports those whose ideas were accepted: so many at a time, for a time. */
@Entity
@Table(name = "support_programme")
public class SupportProgramme {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "support-programmes";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @Enumerated(EnumType.STRING)
    private ProgrammeKind kind;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private LocalizedText summary;

    @Column(name = "host_centre")
    private String hostCentre;

    private int places;

    @Column(name = "runs_from")
    private LocalDate from;

    @Column(name = "runs_until")
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    private ProgrammeState state = ProgrammeState.DRAFT;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    SupportProgramme() {}

    SupportProgramme(UUID id, String slug, ProgrammeRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(slug, request, now);
    }

    void change(String slug, ProgrammeRequest request, Instant now) {
        this.slug = slug;
        kind = request.kind();
        name = request.name();
        summary = request.summary();
        hostCentre = request.hostCentre();
        places = request.places();
        from = request.from();
        until = request.until();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Moves the programme to another state; gives the one it was in. */
    ProgrammeState moveTo(ProgrammeState next, Instant now) {
        ProgrammeState before = state;
        ProgrammeState.TABLE.check(before, next);
        state = next;
        updatedAt = now;
        return before;
    }

    /** Whether a project can come into it now. */
    public boolean takesProjects() {
        return state.takesProjects();
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

    ProgrammeKind kind() {
        return kind;
    }

    public LocalizedText name() {
        return name;
    }

    LocalizedText summary() {
        return summary;
    }

    String hostCentre() {
        return hostCentre;
    }

    int places() {
        return places;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    ProgrammeState state() {
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
