package vn.hanoi.creativecity.ideas.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.money.Money;

/** A part of a grant, from its plan until it is reconciled. What it comes to never changes. */
@Entity
class Instalment {

    static final String COLLECTION = "instalments";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grant_id")
    private Grant grant;

    private int number;

    private BigDecimal amount;

    private String currency;

    private String purpose;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private InstalmentState state = InstalmentState.PLANNED;

    @Column(name = "evidence_document")
    private String evidenceDocument;

    @Column(name = "evidence_amount")
    private BigDecimal evidenceAmount;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "paid_by")
    private String paidBy;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Column(name = "payment_reference")
    private String paymentReference;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Instalment() {}

    Instalment(UUID id, Grant grant, int number, InstalmentRequest request, Instant now) {
        this.id = id;
        this.grant = grant;
        this.number = number;
        this.amount = request.amount().amount();
        this.currency = request.amount().currency().getCurrencyCode();
        this.purpose = request.purpose();
        this.dueOn = request.dueOn();
        this.source = request.source();
        this.assumed = request.assumed();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Moves it to another state by somebody; gives the entry that the book gets. */
    GrantEntry moveTo(UUID entry, InstalmentTransitionRequest request, String actor, LocalDate today, Instant now) {
        InstalmentState before = state;
        InstalmentState next = request.state();
        InstalmentState.TABLE.check(before, next);
        switch (next) {
            case REQUESTED -> requestedBy = actor;
            case APPROVED -> approvedBy = actor;
            case PAID -> pay(request, actor, today);
            default -> {}
        }
        if (request.evidence() != null) {
            evidenceDocument = request.evidence().document();
            evidenceAmount = request.evidence().amount().amount();
        }
        state = next;
        updatedAt = now;
        return new GrantEntry(entry, this, boundSince(before), request, actor, now);
    }

    private void pay(InstalmentTransitionRequest request, String actor, LocalDate today) {
        paidBy = actor;
        paidOn = request.paidOn() == null ? today : request.paidOn();
        paymentReference = request.paymentReference();
    }

    private BigDecimal boundSince(InstalmentState before) {
        if (before.binds() == state.binds()) {
            return BigDecimal.ZERO;
        }
        return state.binds() ? amount : amount.negate();
    }

    /** Whether a move to the state would bind its amount, which is not bound yet. */
    boolean wouldBind(InstalmentState next) {
        return next.binds() && !state.binds();
    }

    Money amount() {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** Null while there is none. */
    Evidence evidence() {
        return evidenceDocument == null
                ? null
                : new Evidence(evidenceDocument, new Money(evidenceAmount, Currency.getInstance(currency)));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Grant grant() {
        return grant;
    }

    int number() {
        return number;
    }

    String purpose() {
        return purpose;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    InstalmentState state() {
        return state;
    }

    String requestedBy() {
        return requestedBy;
    }

    String approvedBy() {
        return approvedBy;
    }

    String paidBy() {
        return paidBy;
    }

    LocalDate paidOn() {
        return paidOn;
    }

    String paymentReference() {
        return paymentReference;
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
