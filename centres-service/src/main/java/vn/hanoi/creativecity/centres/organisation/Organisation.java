package vn.hanoi.creativecity.centres.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A body that leads, hosts, invests in or takes part in centres. */
@Entity
public class Organisation {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "organisations";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Organisation() {}

    Organisation(UUID id, String slug, OrganisationRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(slug, request, now);
    }

    void change(String slug, OrganisationRequest request, Instant now) {
        this.slug = slug;
        this.kind = request.kind();
        this.nameVi = request.name().vi();
        this.nameEn = request.name().en();
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    OrganisationKind kind() {
        return kind;
    }

    public LocalizedText name() {
        return new LocalizedText(nameVi, nameEn);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
