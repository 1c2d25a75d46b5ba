package vn.hanoi.creativecity.events.venue;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.feed.Successor;
import vn.hanoi.creativecity.platform.following.Copy;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Every space of a centre is a venue. It may come before its centre, which tells it later where it is. */
@Singleton
class SpaceCopy implements Copy<SpaceCopy.Space> {

    private final NetworkPlaces places;

    SpaceCopy(NetworkPlaces places) {
        this.places = places;
    }

    /** What is read of a space. */
    record Space(String slug, UUID centreId, LocalizedText name, Integer capacityPersons) {

        Place place() {
            return new Place(name, centreId, null, null, null, null, null, null, capacityPersons);
        }
    }

    @Override
    public String service() {
        return "centres";
    }

    @Override
    public String collection() {
        return "spaces";
    }

    @Override
    public Class<Space> type() {
        return Space.class;
    }

    @Override
    public void put(UUID id, Space document) {
        places.put(VenueKind.SPACE, id, document.slug(), places.within(document.centreId(), document.place()));
    }

    @Override
    public void remove(UUID id, Optional<Successor> successor) {
        places.leave(id);
    }

    @Override
    public void clear() {
        places.leaveAll(VenueKind.SPACE);
    }
}
