package vn.hanoi.creativecity.centres.heritage;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.centres.centre.Accuracy;
import vn.hanoi.creativecity.centres.centre.Publication;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;
import vn.hanoi.creativecity.centres.geometry.Place;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnit;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A place of heritage that the city turns, or may turn, into a creative space. */
@Entity
@Table(name = "heritage_site")
class HeritageSite {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "heritage-sites";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @Enumerated(EnumType.STRING)
    @Column(name = "heritage_type")
    private HeritageType heritageType;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "description_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    private LocalizedText description;

    @Enumerated(EnumType.STRING)
    private HeritageRanking ranking;

    @Column(name = "built_year")
    private Integer builtYear;

    @Enumerated(EnumType.STRING)
    private Publication publication = Publication.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private GeometryDocument geometry;

    @Enumerated(EnumType.STRING)
    @Column(name = "geometry_accuracy")
    private Accuracy geometryAccuracy;

    private Double lon;
    private Double lat;

    @Column(name = "min_lon")
    private Double minLon;

    @Column(name = "min_lat")
    private Double minLat;

    @Column(name = "max_lon")
    private Double maxLon;

    @Column(name = "max_lat")
    private Double maxLat;

    @ManyToOne(fetch = FetchType.LAZY)
    private AdministrativeUnit unit;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    HeritageSite() {}

    HeritageSite(UUID id, HeritageSiteDetails details, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(details, now);
    }

    void change(HeritageSiteDetails details, Instant now) {
        HeritageSiteRequest request = details.request();
        slug = details.slug();
        heritageType = request.heritageType();
        name = request.name();
        description = request.description();
        ranking = request.ranking();
        builtYear = request.builtYear();
        geometry = request.geometry();
        geometryAccuracy = request.geometryAccuracy();
        locate(details.place());
        unit = details.unit();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    private void locate(Place place) {
        lon = place == null ? null : place.point().longitude();
        lat = place == null ? null : place.point().latitude();
        minLon = place == null ? null : place.extent().southWest().longitude();
        minLat = place == null ? null : place.extent().southWest().latitude();
        maxLon = place == null ? null : place.extent().northEast().longitude();
        maxLat = place == null ? null : place.extent().northEast().latitude();
    }

    /** Publishes the site or takes it out of sight; gives the state it was in. */
    Publication moveTo(Publication next, Instant now) {
        Publication before = publication;
        Publication.TABLE.check(before, next);
        publication = next;
        updatedAt = now;
        return before;
    }

    /** Everybody sees what the demonstration set holds. */
    void publishAtOnce() {
        publication = Publication.PUBLISHED;
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

    HeritageType heritageType() {
        return heritageType;
    }

    LocalizedText name() {
        return name;
    }

    LocalizedText description() {
        return description;
    }

    HeritageRanking ranking() {
        return ranking;
    }

    Integer builtYear() {
        return builtYear;
    }

    Publication publication() {
        return publication;
    }

    GeometryDocument geometry() {
        return geometry;
    }

    Accuracy geometryAccuracy() {
        return geometryAccuracy;
    }

    AdministrativeUnit unit() {
        return unit;
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
