package vn.hanoi.creativecity.events.venue;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.feed.Successor;
import vn.hanoi.creativecity.platform.following.Copy;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Every centre of the network is a venue. */
@Singleton
class CentreCopy implements Copy<CentreCopy.Centre> {

    private final NetworkPlaces places;

    CentreCopy(NetworkPlaces places) {
        this.places = places;
    }

    /** What is read of a centre. */
    record Centre(String slug, LocalizedText name, LocalizedText address, Shape geometry, Unit unit, Unit formerUnit) {

        Place place(UUID id) {
            return new Place(
                    name,
                    id,
                    slug,
                    Unit.code(unit),
                    Unit.code(formerUnit),
                    address,
                    geometry == null ? null : geometry.longitude(),
                    geometry == null ? null : geometry.latitude(),
                    null);
        }
    }

    @Override
    public String service() {
        return "centres";
    }

    @Override
    public String collection() {
        return "centres";
    }

    @Override
    public Class<Centre> type() {
        return Centre.class;
    }

    @Override
    public void put(UUID id, Centre document) {
        Place place = document.place(id);
        places.put(VenueKind.CENTRE, id, document.slug(), place);
        places.showInSpaces(id, place);
    }

    @Override
    public void remove(UUID id, Optional<Successor> successor) {
        places.leave(id);
    }

    @Override
    public void clear() {
        places.leaveAll(VenueKind.CENTRE);
    }
}
