package vn.hanoi.creativecity.events.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A place where events take place: the copy of one of the network, with the same id, or one of our own. */
@Entity
public class Venue {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "venues";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @Enumerated(EnumType.STRING)
    private VenueKind kind;

    @Column(name = "origin_id")
    private UUID originId;

    @Embedded
    private Place place;

    private boolean exclusive;

    private boolean gone;

    @Column(name = "revised_at")
    private Instant revisedAt;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Venue() {}

    /** One of our own. */
    Venue(UUID id, String slug, VenueRequest request, Instant now) {
        this.id = id;
        this.kind = VenueKind.OWN;
        this.createdAt = now;
        change(slug, request, now);
    }

    /** The copy of a place of the network. Rooms take one session at a time; what goes on in a whole house does not. */
    Venue(UUID origin, String slug, VenueKind kind, Place place, Instant now) {
        this.id = origin;
        this.originId = origin;
        this.slug = slug;
        this.kind = kind;
        this.place = place;
        this.exclusive = kind == VenueKind.SPACE;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(String slug, VenueRequest request, Instant now) {
        this.slug = slug;
        put(request.place(), now);
        exclusive = request.exclusive();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Shows what its origin says now. */
    void show(String slug, Place place, Instant now) {
        if (gone || !this.slug.equals(slug) || !this.place.equals(place)) {
            gone = false;
            this.slug = slug;
            put(place, now);
            updatedAt = now;
        }
    }

    private void put(Place place, Instant now) {
        if (this.place != null && !this.place.isFoundLike(place)) {
            revisedAt = now;
        }
        this.place = place;
    }

    /** Its origin is no more, or not everybody sees it any more. */
    void leave(Instant now) {
        if (!gone) {
            gone = true;
            updatedAt = now;
        }
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

    VenueKind kind() {
        return kind;
    }

    UUID originId() {
        return originId;
    }

    public LocalizedText name() {
        return place.name();
    }

    /** The slug of the centre that it is or is in; null elsewhere, and until the centre is known. */
    public String centre() {
        return place.centre();
    }

    Place place() {
        return place;
    }

    /** Whether it takes one session at a time. */
    public boolean exclusive() {
        return exclusive;
    }

    /** Whether its origin is no more: it stays readable and takes no new sessions. */
    public boolean gone() {
        return gone;
    }

    /** When who comes last had to be told of another name or place; null if never. */
    public Instant revisedAt() {
        return revisedAt;
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
