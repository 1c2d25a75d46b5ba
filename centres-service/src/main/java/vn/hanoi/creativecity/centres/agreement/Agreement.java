package vn.hanoi.creativecity.centres.agreement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
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
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.centres.Visibility;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.organisation.Organisation;
import vn.hanoi.creativecity.platform.money.Money;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What an organisation has agreed with a centre: in which role, under which contract, for how much and how long. */
@Entity
class Agreement {

    /** The collection, as the audit names it. */
    static final String COLLECTION = "agreements";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Centre centre;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private AgreementRole role;

    @Enumerated(EnumType.STRING)
    @Column(name = "contract_type")
    private ContractType contractType;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @Column(name = "committed_amount")
    private BigDecimal committedAmount;

    private String currency;

    /** No part of the version: by the tag of a public agreement nobody is to see that money has moved. */
    @OptimisticLock(excluded = true)
    @Column(name = "disbursed_amount")
    private BigDecimal disbursedAmount = BigDecimal.ZERO;

    @Column(name = "term_from")
    private LocalDate from;

    @Column(name = "term_until")
    private LocalDate until;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    private String document;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private AgreementState state = AgreementState.NEGOTIATING;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Agreement() {}

    Agreement(UUID id, Centre centre, Organisation organisation, AgreementRequest request, Instant now) {
        this.id = id;
        this.centre = centre;
        this.organisation = organisation;
        this.createdAt = now;
        change(request, now);
    }

    void change(AgreementRequest request, Instant now) {
        Money commitment = request.committedCapital();
        BigDecimal amount = commitment == null ? null : commitment.amount();
        if (disbursedAmount.signum() > 0 && (amount == null || amount.compareTo(disbursedAmount) < 0)) {
            throw BeyondTheCommitment.byLowering(disbursed());
        }
        role = request.role();
        contractType = request.contractType();
        title = request.title();
        committedAmount = amount;
        currency = commitment == null ? null : commitment.currency().getCurrencyCode();
        from = request.from();
        until = request.until();
        signedOn = request.signedOn();
        document = request.document();
        visibility = request.visibility();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Moves the agreement to another state; gives the one it was in. */
    AgreementState moveTo(AgreementState next, LocalDate effectiveOn, Instant now) {
        AgreementState before = state;
        AgreementState.TABLE.check(before, next);
        if (next == AgreementState.SIGNED) {
            signedOn = effectiveOn;
        }
        state = next;
        updatedAt = now;
        return before;
    }

    /** Adds what was given under the agreement, or takes back what was recorded wrongly. */
    void add(Money amount) {
        Money sum = disbursed().plus(amount);
        if (sum.amount().compareTo(committedAmount) > 0) {
            throw BeyondTheCommitment.by(left());
        }
        disbursedAmount = sum.amount();
    }

    /** Records where an agreement of the demonstration set stands. */
    void placeAt(AgreementState state, LocalDate signedOn) {
        this.state = state;
        this.signedOn = signedOn;
    }

    /** Whether the public knows of it: it was signed, and nobody wants it kept among the partners. */
    boolean isPublic() {
        return visibility == Visibility.PUBLIC && signedOn != null;
    }

    /** What was promised; null when no capital was. */
    Money committedCapital() {
        return committedAmount == null ? null : new Money(committedAmount, Currency.getInstance(currency));
    }

    /** What has been given of it; null when no capital was promised. */
    Money disbursed() {
        return committedAmount == null ? null : new Money(disbursedAmount, Currency.getInstance(currency));
    }

    private Money left() {
        return new Money(committedAmount.subtract(disbursedAmount), Currency.getInstance(currency));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Centre centre() {
        return centre;
    }

    Organisation organisation() {
        return organisation;
    }

    AgreementRole role() {
        return role;
    }

    ContractType contractType() {
        return contractType;
    }

    LocalizedText title() {
        return title;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String document() {
        return document;
    }

    Visibility visibility() {
        return visibility;
    }

    AgreementState state() {
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
