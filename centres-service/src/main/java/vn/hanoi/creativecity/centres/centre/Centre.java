package vn.hanoi.creativecity.centres.centre;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.centres.geometry.GeometryDocument;
import vn.hanoi.creativecity.centres.geometry.Place;
import vn.hanoi.creativecity.centres.organisation.Organisation;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnit;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A place of the network: a centre, a creative space or a walking space. */
@Entity
public class Centre {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "centres";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @Enumerated(EnumType.STRING)
    private CentreKind kind;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private LocalizedText name;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private LocalizedText summary;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "description_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    private LocalizedText description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Discipline> disciplines = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Publication publication = Publication.DRAFT;

    @Enumerated(EnumType.STRING)
    private Lifecycle lifecycle = Lifecycle.PROPOSED;

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
    private AdministrativeUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "former_unit_id")
    private AdministrativeUnit formerUnit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "host_institution_id")
    private Organisation hostInstitution;

    @ElementCollection
    @CollectionTable(name = "centre_agency")
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<AgencyAssignment> agencies = new ArrayList<>();

    @Embedded
    private Models models;

    @ElementCollection
    @CollectionTable(name = "centre_phase")
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Phase> phases = new ArrayList<>();

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "length_m")
    private Integer lengthM;

    @Column(name = "plan_item")
    private String planItem;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Centre() {}

    Centre(UUID id, CentreDetails details, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(details, now);
    }

    void change(CentreDetails details, Instant now) {
        CentreRequest request = details.request();
        slug = details.slug();
        kind = request.kind();
        name = request.name();
        summary = request.summary();
        description = request.description();
        disciplines = request.disciplines();
        geometry = request.geometry();
        geometryAccuracy = request.geometryAccuracy();
        locate(details.place());
        address = request.address();
        unit = details.unit();
        formerUnit = details.formerUnit();
        hostInstitution = details.hostInstitution();
        replace(agencies, details.agencies());
        models = request.models();
        replace(phases, details.phases());
        openedOn = request.openedOn();
        lengthM = request.lengthM();
        planItem = request.planItem();
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

    private static <T> void replace(List<T> current, List<T> wanted) {
        current.clear();
        current.addAll(wanted);
    }

    /** Moves the centre to another state of the world; gives the one it was in. */
    Lifecycle moveTo(Lifecycle next, Instant now) {
        Lifecycle before = lifecycle;
        Lifecycle.TABLE.check(before, next);
        lifecycle = next;
        updatedAt = now;
        return before;
    }

    /** Publishes the centre or takes it out of sight; gives the state it was in. */
    Publication moveTo(Publication next, Instant now) {
        Publication before = publication;
        Publication.TABLE.check(before, next);
        publication = next;
        updatedAt = now;
        return before;
    }

    /** Whether one of these organisations leads it or carries it out. */
    boolean isInTheHandsOf(Collection<UUID> organisations) {
        return agencies.stream()
                .anyMatch(agency -> agency.hasTheSay()
                        && organisations.contains(agency.organisation().id()));
    }

    /** Whether one of these organisations hosts it or has any role for it. */
    boolean concerns(Collection<UUID> organisations) {
        boolean hosted = hostInstitution != null && organisations.contains(hostInstitution.id());
        return hosted
                || agencies.stream()
                        .anyMatch(agency ->
                                organisations.contains(agency.organisation().id()));
    }

    /** Records where a centre of the demonstration set stands, however it came there. */
    void placeAt(Publication publication, Lifecycle lifecycle) {
        this.publication = publication;
        this.lifecycle = lifecycle;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public CentreKind kind() {
        return kind;
    }

    public LocalizedText name() {
        return name;
    }

    LocalizedText summary() {
        return summary;
    }

    LocalizedText description() {
        return description;
    }

    List<Discipline> disciplines() {
        return disciplines;
    }

    public Publication publication() {
        return publication;
    }

    Lifecycle lifecycle() {
        return lifecycle;
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

    Organisation hostInstitution() {
        return hostInstitution;
    }

    List<AgencyAssignment> agencies() {
        return agencies;
    }

    Models models() {
        return models;
    }

    List<Phase> phases() {
        return phases;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    Integer lengthM() {
        return lengthM;
    }

    String planItem() {
        return planItem;
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
