package vn.hanoi.creativecity.centres.centre;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;
import vn.hanoi.creativecity.centres.geometry.Place;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnit;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Where a centre is: on the map, by post and in which units. The point and the extent are what lists search by. */
@Embeddable
class Location {

    /** That of a centre of which nobody knows where it is. */
    static final Location UNKNOWN = new Location();

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

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "address_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "address_en"))
    private LocalizedText address;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private AdministrativeUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "former_unit_id")
    private AdministrativeUnit formerUnit;

    Location() {}

    Location(CentreRequest request, Place place, AdministrativeUnit unit, AdministrativeUnit formerUnit) {
        this.geometry = request.geometry();
        this.geometryAccuracy = request.geometryAccuracy();
        this.address = request.address();
        this.unit = unit;
        this.formerUnit = formerUnit;
        if (place != null) {
            lon = place.point().longitude();
            lat = place.point().latitude();
            minLon = place.extent().southWest().longitude();
            minLat = place.extent().southWest().latitude();
            maxLon = place.extent().northEast().longitude();
            maxLat = place.extent().northEast().latitude();
        }
    }

    GeometryDocument geometry() {
        return geometry;
    }

    Accuracy geometryAccuracy() {
        return geometryAccuracy;
    }

    LocalizedText address() {
        return address;
    }

    AdministrativeUnit unit() {
        return unit;
    }

    AdministrativeUnit formerUnit() {
        return formerUnit;
    }
}
