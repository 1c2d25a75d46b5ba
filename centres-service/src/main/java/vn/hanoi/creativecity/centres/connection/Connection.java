package vn.hanoi.creativecity.centres.connection;

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
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.Publication;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What joins two centres, the same both ways. Between other centres it would be another connection. */
@Entity
class Connection {

    static final String COLLECTION = "connections";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "first_centre_id")
    private Centre first;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "second_centre_id")
    private Centre second;

    @Enumerated(EnumType.STRING)
    private ConnectionKind kind;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "description_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    private LocalizedText description;

    private LocalDate since;
    private LocalDate until;
    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Connection() {}

    /** @param pair the two centres in the order of their ids */
    Connection(UUID id, List<Centre> pair, ConnectionRequest request, Instant now) {
        this.id = id;
        this.first = pair.getFirst();
        this.second = pair.getLast();
        this.createdAt = now;
        change(request, now);
    }

    void change(ConnectionRequest request, Instant now) {
        kind = request.kind();
        description = request.description();
        since = request.since();
        until = request.until();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Whether the public can have seen it: both centres must have been published, and what was is never a draft again. */
    boolean mayHaveBeenSeen() {
        return centres().stream().noneMatch(centre -> centre.publication() == Publication.DRAFT);
    }

    boolean joins(Centre centre) {
        return centres().stream().anyMatch(one -> one.id().equals(centre.id()));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    List<Centre> centres() {
        return List.of(first, second);
    }

    ConnectionKind kind() {
        return kind;
    }

    LocalizedText description() {
        return description;
    }

    LocalDate since() {
        return since;
    }

    LocalDate until() {
        return until;
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
