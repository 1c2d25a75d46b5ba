package vn.hanoi.creativecity.centres.centre;

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
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.centres.accessibility.Accessibility;
import vn.hanoi.creativecity.centres.agency.AgencyAssignment;
import vn.hanoi.creativecity.centres.image.Image;
import vn.hanoi.creativecity.centres.organisation.Organisation;
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
    private Texts texts;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Discipline> disciplines = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Publication publication = Publication.DRAFT;

    @Enumerated(EnumType.STRING)
    private Lifecycle lifecycle = Lifecycle.PROPOSED;

    @ManyToOne(fetch = FetchType.LAZY)
    private Centre successor;

    @ElementCollection
    @CollectionTable(name = "centre_identifier")
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Identifier> identifiers = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private Centre parent;

    @Embedded
    private Location location;

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

    @Embedded
    private Contact contact;

    @JdbcTypeCode(SqlTypes.JSON)
    private Accessibility accessibility;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Image> images = new ArrayList<>();

    @Embedded
    private Provenance provenance;

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
        texts = new Texts(request.name(), request.summary(), request.description());
        disciplines = request.disciplines();
        replace(identifiers, request.identifiers());
        parent = details.parent();
        location = details.location();
        hostInstitution = details.hostInstitution();
        replace(agencies, details.agencies());
        models = request.models();
        replace(phases, details.phases());
        openedOn = request.openedOn();
        lengthM = request.lengthM();
        contact = request.contact();
        accessibility = request.accessibility();
        images = request.images();
        provenance = new Provenance(request.planItem(), request.source(), request.assumed());
        updatedAt = now;
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

    /** Names the centre that goes on with what this one did. */
    void isSucceededBy(Centre successor) {
        this.successor = successor;
    }

    boolean isClosed() {
        return lifecycle == Lifecycle.CLOSED;
    }

    /** Whether one of these organisations leads it or carries it out. */
    boolean isInTheHandsOf(Collection<UUID> organisations) {
        return agencies.stream().anyMatch(agency -> agency.hasTheSay() && agency.isOf(organisations));
    }

    /** Whether one of these organisations hosts it or has any role for it. */
    boolean concerns(Collection<UUID> organisations) {
        boolean hosted = hostInstitution != null && organisations.contains(hostInstitution.id());
        return hosted || agencies.stream().anyMatch(agency -> agency.isOf(organisations));
    }

    /** Whether the public sees it or has seen it: no way leads back to a draft. */
    public boolean wasPublished() {
        return publication != Publication.DRAFT;
    }

    /** The organisations that it names: its host, its agencies, the hosts of its phases. */
    Stream<Organisation> organisations() {
        return Stream.of(
                        Stream.ofNullable(hostInstitution),
                        agencies.stream().map(AgencyAssignment::organisation),
                        phases.stream().flatMap(phase -> Stream.ofNullable(phase.host())))
                .flatMap(named -> named);
    }

    /** Records where a centre of the demonstration set stands, however it came there. */
    void placeAt(Publication publication, Lifecycle lifecycle) {
        this.publication = publication;
        this.lifecycle = lifecycle;
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

    public CentreKind kind() {
        return kind;
    }

    public LocalizedText name() {
        return texts.name();
    }

    Texts texts() {
        return texts;
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

    Centre successor() {
        return successor;
    }

    List<Identifier> identifiers() {
        return List.copyOf(identifiers);
    }

    Centre parent() {
        return parent;
    }

    /** The database has none for a centre of which nothing of it is known. */
    Location location() {
        return location == null ? Location.UNKNOWN : location;
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

    Contact contact() {
        return contact;
    }

    Accessibility accessibility() {
        return accessibility;
    }

    List<Image> images() {
        return images;
    }

    Provenance provenance() {
        return provenance;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
