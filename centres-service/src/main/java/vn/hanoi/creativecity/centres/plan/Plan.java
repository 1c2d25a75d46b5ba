package vn.hanoi.creativecity.centres.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A plan of the city, by which it promises its targets. */
@Entity
class Plan {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "plans";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    private String code;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    private Membership membership;

    private String source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Plan() {}

    Plan(UUID id, String slug, PlanRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(slug, request, now);
    }

    void change(String slug, PlanRequest request, Instant now) {
        this.slug = slug;
        code = request.code();
        issuedOn = request.issuedOn();
        name = request.name();
        membership = request.membership();
        source = request.source();
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String slug() {
        return slug;
    }

    String code() {
        return code;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalizedText name() {
        return name;
    }

    Membership membership() {
        return membership;
    }

    String source() {
        return source;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
