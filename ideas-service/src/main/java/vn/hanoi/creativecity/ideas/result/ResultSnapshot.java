package vn.hanoi.creativecity.ideas.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.json.CanonicalJson;

/** What was worked out from the reviews of a call, as it was then. The database sees to it that it stays so. */
@Entity
@Table(name = "result_snapshot")
class ResultSnapshot {

    static final String COLLECTION = "results";

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "call_id")
    private Call call;

    private int number;

    private String algorithm;

    private String inputs;

    @Column(name = "inputs_hash")
    private String inputsHash;

    private String ranking;

    @Column(name = "ranking_hash")
    private String rankingHash;

    private String reason;

    private String actor;

    private String source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    ResultSnapshot() {}

    /**
     * @param inputs in their canonical form
     * @param ranking in its canonical form
     * @param reason why the one before is superseded; null for the first
     */
    ResultSnapshot(
            UUID id, Call call, int number, String inputs, String ranking, String reason, String actor, Instant now) {
        this.id = id;
        this.call = call;
        this.number = number;
        this.algorithm = Tally.ALGORITHM;
        this.inputs = inputs;
        this.inputsHash = CanonicalJson.hash(inputs);
        this.ranking = ranking;
        this.rankingHash = CanonicalJson.hash(ranking);
        this.reason = reason;
        this.actor = actor;
        this.createdAt = now;
    }

    /** Marks it as a record of the demonstration. */
    void comesFrom(String source) {
        this.source = source;
    }

    void publish(Instant now) {
        publishedAt = now;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    UUID id() {
        return id;
    }

    Call call() {
        return call;
    }

    int number() {
        return number;
    }

    String algorithm() {
        return algorithm;
    }

    String inputs() {
        return inputs;
    }

    String inputsHash() {
        return inputsHash;
    }

    String ranking() {
        return ranking;
    }

    String rankingHash() {
        return rankingHash;
    }

    String reason() {
        return reason;
    }

    String actor() {
        return actor;
    }

    String source() {
        return source;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
