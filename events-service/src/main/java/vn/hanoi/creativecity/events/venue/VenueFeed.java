package vn.hanoi.creativecity.events.venue;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Venues in the change feed. Features above this one are known here by the names of their tables alone. */
@Singleton
class VenueFeed implements FeedCollection<VenueResponse> {

    private final VenueRepository venues;

    VenueFeed(VenueRepository venues) {
        this.venues = venues;
    }

    @Override
    public String name() {
        return Venue.COLLECTION;
    }

    @Override
    public Class<VenueResponse> type() {
        return VenueResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version, array['public', 'staff'] as audience,
                    jsonb_build_array(slug, name_vi, name_en, revised_at)::text as shown
                from venue""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(Dependents.thatShowIt("sessions", "select id from session where venue_id = any (?)"));
    }

    @Override
    public Map<UUID, VenueResponse> documents(Collection<UUID> ids) {
        return venues.list("id in ?1", ids).stream().collect(Collectors.toMap(Venue::id, VenueResponse::from));
    }

    @Override
    public String href(UUID id, VenueResponse document) {
        return "/v1/venues/" + id;
    }
}
