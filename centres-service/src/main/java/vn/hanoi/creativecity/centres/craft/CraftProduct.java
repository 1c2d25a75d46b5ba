package vn.hanoi.creativecity.centres.craft;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.image.Image;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What a craft-village centre shows or sells. It stays that of its centre, and is seen with it. */
@Entity
@Table(name = "craft_product")
class CraftProduct {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "craft-products";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    private Centre centre;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "description_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    private LocalizedText description;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "craft_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "craft_en"))
    private LocalizedText craft;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "village_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "village_en"))
    private LocalizedText village;

    @JdbcTypeCode(SqlTypes.JSON)
    private Makers makers;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Image> images = new ArrayList<>();

    @Column(name = "price_min")
    private BigDecimal priceMin;

    @Column(name = "price_max")
    private BigDecimal priceMax;

    @Column(name = "price_currency")
    private String priceCurrency;

    @Enumerated(EnumType.STRING)
    private ProductAvailability availability;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    CraftProduct() {}

    CraftProduct(UUID id, Centre centre, String slug, CraftProductRequest request, Instant now) {
        this.id = id;
        this.centre = centre;
        this.createdAt = now;
        change(slug, request, now);
    }

    void change(String slug, CraftProductRequest request, Instant now) {
        this.slug = slug;
        name = request.name();
        description = request.description();
        craft = request.craft();
        village = request.village();
        makers = new Makers(request.makers());
        images = request.images();
        PriceRange price = request.price();
        priceMin = price == null ? null : price.min().amount();
        priceMax = price == null ? null : price.max().amount();
        priceCurrency = price == null ? null : price.min().currency().getCurrencyCode();
        availability = request.availability();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** The cooperatives and workshops, as they lie in one column. */
    record Makers(List<LocalizedText> names) {}

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String slug() {
        return slug;
    }

    Centre centre() {
        return centre;
    }

    LocalizedText name() {
        return name;
    }

    LocalizedText description() {
        return description;
    }

    LocalizedText craft() {
        return craft;
    }

    LocalizedText village() {
        return village;
    }

    List<LocalizedText> makers() {
        return makers.names();
    }

    List<Image> images() {
        return images;
    }

    PriceRange price() {
        return PriceRange.of(priceMin, priceMax, priceCurrency);
    }

    ProductAvailability availability() {
        return availability;
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
