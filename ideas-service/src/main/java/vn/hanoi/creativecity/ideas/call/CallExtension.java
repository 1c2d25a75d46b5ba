package vn.hanoi.creativecity.ideas.call;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A later end that a published call was given, and why. It never changes. */
@Entity
@Table(name = "call_extension")
@Immutable
class CallExtension {

    /** The collection, as the audit names it. */
    static final String COLLECTION = "call-extensions";

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Call call;

    private int number;

    @Column(name = "previous_closes_at")
    private Instant previousClosesAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    private boolean reopens;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "reason_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "reason_en"))
    private LocalizedText reason;

    private String document;

    private String actor;

    @Column(name = "created_at")
    private Instant createdAt;

    CallExtension() {}

    /** @param call as it is before the extension */
    CallExtension(UUID id, Call call, int number, CallExtensionRequest request, String actor, Instant now) {
        this.id = id;
        this.call = call;
        this.number = number;
        this.previousClosesAt = call.closesAt();
        this.closesAt = request.closesAt();
        this.reopens = !now.isBefore(call.closesAt());
        this.reason = request.reason();
        this.document = request.document();
        this.actor = actor;
        this.createdAt = now;
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

    Instant previousClosesAt() {
        return previousClosesAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    /** Whether the call had closed already. */
    boolean reopens() {
        return reopens;
    }

    LocalizedText reason() {
        return reason;
    }

    String document() {
        return document;
    }

    String actor() {
        return actor;
    }

    Instant createdAt() {
        return createdAt;
    }
}
