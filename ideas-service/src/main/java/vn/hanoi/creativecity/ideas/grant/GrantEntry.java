package vn.hanoi.creativecity.ideas.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.hanoi.creativecity.platform.money.Money;

/** A move of an instalment in the book of its grant. It never changes. */
@Entity
@Table(name = "grant_entry")
@Immutable
class GrantEntry {

    @Id
    private UUID id;

    @Column(name = "grant_id")
    private UUID grant;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "instalment_id")
    private Instalment instalment;

    @Enumerated(EnumType.STRING)
    private InstalmentState state;

    private BigDecimal change;

    private String currency;

    @Column(name = "evidence_document")
    private String evidenceDocument;

    @Column(name = "evidence_amount")
    private BigDecimal evidenceAmount;

    @Column(name = "payment_reference")
    private String paymentReference;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    private String reason;

    private String document;

    private String actor;

    private Instant at;

    GrantEntry() {}

    GrantEntry(
            UUID id,
            Instalment instalment,
            BigDecimal change,
            InstalmentTransitionRequest request,
            String actor,
            Instant now) {
        this.id = id;
        this.grant = instalment.grant().id();
        this.instalment = instalment;
        this.state = instalment.state();
        this.change = change;
        this.currency = instalment.amount().currency().getCurrencyCode();
        Evidence evidence = request.evidence();
        this.evidenceDocument = evidence == null ? null : evidence.document();
        this.evidenceAmount = evidence == null ? null : evidence.amount().amount();
        this.paymentReference = request.paymentReference();
        this.paidOn = request.state() == InstalmentState.PAID ? instalment.paidOn() : null;
        this.reason = request.reason();
        this.document = request.document();
        this.actor = actor;
        this.at = now;
    }

    UUID id() {
        return id;
    }

    Instalment instalment() {
        return instalment;
    }

    InstalmentState state() {
        return state;
    }

    /** What it adds to what is bound. */
    Money change() {
        return new Money(change, Currency.getInstance(currency));
    }

    Evidence evidence() {
        return evidenceDocument == null
                ? null
                : new Evidence(evidenceDocument, new Money(evidenceAmount, Currency.getInstance(currency)));
    }

    String paymentReference() {
        return paymentReference;
    }

    LocalDate paidOn() {
        return paidOn;
    }

    String reason() {
        return reason;
    }

    String document() {
        return document;
    }

    String actor() {
        return actor;
    }

    Instant at() {
        return at;
    }
}
