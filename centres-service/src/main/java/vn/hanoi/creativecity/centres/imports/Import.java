package vn.hanoi.creativecity.centres.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A file of many records that is taken whole or not at all. */
@Entity
class Import {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ImportCollection collection;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    @Column(name = "dry_run")
    private boolean dryRun;

    private String name;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.WAITING;

    private long bytes;

    private int attempts;

    @Embedded
    private Counts counts = Counts.NONE;

    @Embedded
    private Sender sender;

    @Column(name = "trace_id")
    private String traceId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    Import() {}

    Import(UUID id, ImportOrder order, ImportFormat format, long bytes, Sender sender, String traceId, Instant now) {
        this.id = id;
        this.bytes = bytes;
        this.collection = order.collection();
        this.format = format;
        this.dryRun = order.dryRun();
        this.name = order.name();
        this.sender = sender;
        this.traceId = traceId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Somebody begins to work on it; whoever did so before has left it. */
    void begin(Instant now) {
        moveTo(ImportState.RUNNING, now);
        attempts++;
    }

    /** Whoever works on it has to go and gives it back. */
    void giveBack(Instant now) {
        moveTo(ImportState.WAITING, now);
        attempts--;
    }

    void end(ImportState how, Counts counts, Instant now) {
        moveTo(how, now);
        this.counts = counts;
        finishedAt = now;
    }

    private void moveTo(ImportState next, Instant now) {
        ImportState.TABLE.check(state, next);
        state = next;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ImportCollection collection() {
        return collection;
    }

    ImportFormat format() {
        return format;
    }

    boolean isDryRun() {
        return dryRun;
    }

    String name() {
        return name;
    }

    ImportState state() {
        return state;
    }

    long bytes() {
        return bytes;
    }

    int attempts() {
        return attempts;
    }

    Counts counts() {
        return counts;
    }

    Sender sender() {
        return sender;
    }

    String traceId() {
        return traceId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
