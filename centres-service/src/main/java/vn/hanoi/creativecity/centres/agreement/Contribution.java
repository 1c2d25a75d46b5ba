package vn.hanoi.creativecity.centres.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.money.Money;

/** Money that was given under an agreement, or an entry that takes a wrong one back. It never changes. */
@Entity
@Immutable
class Contribution {

    /** The collection, as the audit names it. */
    static final String COLLECTION = "contributions";

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Agreement agreement;

    @Column(name = "contributed_on")
    private LocalDate contributedOn;

    private BigDecimal amount;

    private String currency;

    /** The id of the entry that this one takes back. */
    private UUID reverses;

    private String document;

    private String note;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    Contribution() {}

    Contribution(
            UUID id,
            Agreement agreement,
            Money amount,
            Contribution reversed,
            ContributionRequest request,
            Instant now) {
        this.id = id;
        this.agreement = agreement;
        this.contributedOn = request.contributedOn();
        this.amount = amount.amount();
        this.currency = amount.currency().getCurrencyCode();
        this.reverses = reversed == null ? null : reversed.id;
        this.document = request.document();
        this.note = request.note();
        this.source = request.source();
        this.assumed = request.assumed();
        this.createdAt = now;
    }

    boolean isReversal() {
        return reverses != null;
    }

    /** What takes it back. */
    Money opposite() {
        return new Money(amount.negate(), Currency.getInstance(currency));
    }

    Money amount() {
        return new Money(amount, Currency.getInstance(currency));
    }

    UUID id() {
        return id;
    }

    Agreement agreement() {
        return agreement;
    }

    LocalDate contributedOn() {
        return contributedOn;
    }

    UUID reverses() {
        return reverses;
    }

    String document() {
        return document;
    }

    String note() {
        return note;
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
}
