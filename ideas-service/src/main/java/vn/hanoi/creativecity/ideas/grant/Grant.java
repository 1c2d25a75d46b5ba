package vn.hanoi.creativecity.ideas.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
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
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.platform.money.Money;

/** The money that a project is granted. How much of it is bound follows from its instalments, in the database. */
@Entity
@Table(name = "project_grant")
class Grant {

    static final String COLLECTION = "grants";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "project_id")
    private Project project;

    private BigDecimal amount;

    private String currency;

    @Column(name = "bound_amount", insertable = false, updatable = false)
    private BigDecimal boundAmount = BigDecimal.ZERO;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    private String document;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Grant() {}

    Grant(UUID id, Project project, GrantRequest request, Instant now) {
        this.id = id;
        this.project = project;
        this.createdAt = now;
        replace(request, now);
    }

    void replace(GrantRequest request, Instant now) {
        if (request.amount().amount().compareTo(boundAmount) < 0) {
            throw BeyondTheGrant.byLowering(bound());
        }
        amount = request.amount().amount();
        currency = request.amount().currency().getCurrencyCode();
        decidedOn = request.decidedOn();
        document = request.document();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    Money amount() {
        return money(amount);
    }

    /** What is approved, or paid and not recovered. */
    Money bound() {
        return money(boundAmount);
    }

    Money left() {
        return money(amount.subtract(boundAmount));
    }

    private Money money(BigDecimal number) {
        return new Money(number, Currency.getInstance(currency));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Project project() {
        return project;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    String document() {
        return document;
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
