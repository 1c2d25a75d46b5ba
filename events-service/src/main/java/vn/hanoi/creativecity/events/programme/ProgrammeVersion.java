package vn.hanoi.creativecity.events.programme;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** The programme of an edition as it was released. The database sees to it that it stays so. */
@Entity
@Table(name = "programme_version")
class ProgrammeVersion {

    static final String COLLECTION = "programme-versions";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "edition_id")
    private UUID edition;

    private int number;

    private int sessions;

    @Column(name = "content_hash")
    private String contentHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ChangeCount> counts;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "note_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "note_en"))
    private LocalizedText note;

    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    private String source;

    @Column(name = "released_at")
    private Instant releasedAt;

    ProgrammeVersion() {}

    ProgrammeVersion(UUID id, UUID edition, int number, Contents contents, LocalizedText note, Instant now) {
        this.id = id;
        this.edition = edition;
        this.number = number;
        this.sessions = contents.sessions();
        this.contentHash = contents.hash();
        this.counts = contents.counts();
        this.note = note;
        this.releasedAt = now;
    }

    /** Says by whom it was released. */
    ProgrammeVersion by(String actor, String name) {
        this.actor = actor;
        this.actorName = name;
        return this;
    }

    /** Marks it as a record of the demonstration. */
    ProgrammeVersion from(String source) {
        this.source = source;
        return this;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID edition() {
        return edition;
    }

    int number() {
        return number;
    }

    int sessions() {
        return sessions;
    }

    String contentHash() {
        return contentHash;
    }

    List<ChangeCount> counts() {
        return counts;
    }

    LocalizedText note() {
        return note;
    }

    String actor() {
        return actor;
    }

    String actorName() {
        return actorName;
    }

    String source() {
        return source;
    }

    Instant releasedAt() {
        return releasedAt;
    }
}
