package vn.hanoi.creativecity.events.venue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.Slugs;

/**
 * Writes the copies of the network's places. None is ever deleted: sessions took place there, so it is gone instead, until
 * it is told of again.
 */
@Singleton
class NetworkPlaces {

    private final VenueRepository venues;
    private final Slugs slugs;
    private final Event<VenueKnown> known;
    private final Clock clock;

    NetworkPlaces(VenueRepository venues, Slugs slugs, Event<VenueKnown> known, Clock clock) {
        this.venues = venues;
        this.slugs = slugs;
        this.known = known;
        this.clock = clock;
    }

    void put(VenueKind kind, UUID id, String slug, Place place) {
        Instant now = clock.instant();
        String name = slugs.claimOrMake(Venue.COLLECTION, null, slug, id);
        venues.findByIdOptional(id)
                .ifPresentOrElse(
                        venue -> venue.show(name, place, now), () -> make(new Venue(id, name, kind, place, now)));
    }

    private void make(Venue venue) {
        venues.persistAndFlush(venue);
        known.fire(new VenueKnown(venue));
    }

    /** What a space shows of its centre; nothing while the centre is not known here. */
    Place within(UUID centre, Place place) {
        Optional<Venue> known =
                venues.find("kind = ?1 and id = ?2", VenueKind.CENTRE, centre).firstResultOptional();
        return known.map(venue -> place.within(venue.place())).orElse(place);
    }

    /** A centre has come or changed: so has what its spaces show of it. */
    void showInSpaces(UUID centre, Place place) {
        Instant now = clock.instant();
        venues.find("kind = ?1 and place.centreId = ?2 and gone = false", VenueKind.SPACE, centre)
                .list()
                .forEach(space -> space.show(space.slug(), space.place().within(place), now));
    }

    void leave(UUID id) {
        venues.findByIdOptional(id).ifPresent(venue -> venue.leave(clock.instant()));
    }

    void leaveAll(VenueKind kind) {
        venues.getEntityManager()
                .createQuery(
                        "update versioned Venue set gone = true, updatedAt = :now where kind = :kind and gone = false")
                .setParameter("now", clock.instant())
                .setParameter("kind", kind)
                .executeUpdate();
    }
}
