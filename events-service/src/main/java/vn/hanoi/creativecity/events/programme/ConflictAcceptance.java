package vn.hanoi.creativecity.events.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody answers by name for a conflict that stays. The database lets it fall when one of the sessions moves. */
@Entity
@Table(name = "conflict_acceptance")
class ConflictAcceptance {

    static final String COLLECTION = "conflict-acceptances";

    @Id
    private UUID id;

    @Column(name = "edition_id")
    private UUID edition;

    @Column(name = "conflict_id")
    private UUID conflict;

    @Enumerated(EnumType.STRING)
    private ConflictKind kind;

    @Column(name = "session_id")
    private UUID session;

    @Column(name = "other_id")
    private UUID other;

    private String reason;

    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "fallen_at")
    private Instant fallenAt;

    ConflictAcceptance() {}

    ConflictAcceptance(UUID id, UUID edition, ConflictResponse conflict, String reason, Instant now) {
        this.id = id;
        this.edition = edition;
        this.conflict = conflict.key();
        this.kind = conflict.kind();
        this.session = conflict.sessions().getFirst().id();
        this.other = conflict.sessions().size() == 1
                ? null
                : conflict.sessions().getLast().id();
        this.reason = reason;
        this.acceptedAt = now;
    }

    /** Says who accepts it. */
    ConflictAcceptance by(String actor, String name) {
        this.actor = actor;
        this.actorName = name;
        return this;
    }

    UUID id() {
        return id;
    }
}
