package vn.hanoi.creativecity.centres.space;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.centres.accessibility.Accessibility;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/** A room, hall, stage or yard of a centre. */
@Entity
class Space {

    /** What the audit calls them. */
    static final String COLLECTION = "spaces";

    private static final int DECIMALS_OF_AN_AREA = 2;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "centre_id")
    private UUID centre;

    private String slug;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "description_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    private LocalizedText description;

    @Column(name = "capacity_persons")
    private Integer capacityPersons;

    @Column(name = "area_m2")
    private BigDecimal areaM2;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Facility> facilities = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private Accessibility accessibility;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Space() {}

    Space(UUID id, UUID centre, String slug, SpaceRequest request, Instant now) {
        this.id = id;
        this.centre = centre;
        this.createdAt = now;
        change(slug, request, now);
    }

    /** Slugs are unique within a centre: many have a hall. */
    static String collectionIn(UUID centre) {
        return COLLECTION + "/" + centre;
    }

    /** @throws Problem 422 when the area is finer than the database keeps it */
    void change(String slug, SpaceRequest request, Instant now) {
        this.slug = slug;
        name = request.name();
        description = request.description();
        capacityPersons = request.capacityPersons();
        areaM2 = asKept(request.areaM2());
        facilities = request.facilities();
        accessibility = request.accessibility();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** With the decimals that the database keeps, so that it reads alike from the start. */
    private static BigDecimal asKept(BigDecimal area) {
        if (area != null && area.stripTrailingZeros().scale() > DECIMALS_OF_AN_AREA) {
            throw Problem.invalid(
                    "/areaM2",
                    "too_many_decimals",
                    Message.of("Nhiều nhất %d chữ số thập phân.", "At most %d decimals.", DECIMALS_OF_AN_AREA));
        }
        return area == null ? null : area.setScale(DECIMALS_OF_AN_AREA);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID centre() {
        return centre;
    }

    String slug() {
        return slug;
    }

    LocalizedText name() {
        return name;
    }

    LocalizedText description() {
        return description;
    }

    Integer capacityPersons() {
        return capacityPersons;
    }

    BigDecimal areaM2() {
        return areaM2;
    }

    List<Facility> facilities() {
        return facilities;
    }

    Accessibility accessibility() {
        return accessibility;
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
