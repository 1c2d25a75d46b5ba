package vn.hanoi.creativecity.events.venue;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.feed.Successor;
import vn.hanoi.creativecity.platform.following.Copy;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Every heritage site of the network is a venue. */
@Singleton
class HeritageSiteCopy implements Copy<HeritageSiteCopy.HeritageSite> {

    private final NetworkPlaces places;

    HeritageSiteCopy(NetworkPlaces places) {
        this.places = places;
    }

    /** What is read of a heritage site. */
    record HeritageSite(String slug, LocalizedText name, Shape geometry, Unit unit) {

        Place place() {
            return new Place(
                    name,
                    null,
                    null,
                    Unit.code(unit),
                    null,
                    null,
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
        return "heritage-sites";
    }

    @Override
    public Class<HeritageSite> type() {
        return HeritageSite.class;
    }

    @Override
    public void put(UUID id, HeritageSite document) {
        places.put(VenueKind.HERITAGE_SITE, id, document.slug(), document.place());
    }

    @Override
    public void remove(UUID id, Optional<Successor> successor) {
        places.leave(id);
    }

    @Override
    public void clear() {
        places.leaveAll(VenueKind.HERITAGE_SITE);
    }
}
