package vn.hanoi.creativecity.centres.space;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Spaces in the change feed. */
@Singleton
class SpaceFeed implements FeedCollection<SpaceResponse> {

    private final SpaceRepository spaces;
    private final CentreRights rights;
    private final Session session;

    SpaceFeed(SpaceRepository spaces, CentreRights rights, Session session) {
        this.spaces = spaces;
        this.rights = rights;
        this.session = session;
    }

    @Override
    public String name() {
        return Space.COLLECTION;
    }

    @Override
    public Class<SpaceResponse> type() {
        return SpaceResponse.class;
    }

    @Override
    public String subjects() {
        return "select id, version, audience_of_centre(centre_id) as audience, null::text as shown from space";
    }

    @Override
    public Map<UUID, SpaceResponse> documents(Collection<UUID> ids) {
        KeysetQuery query = KeysetQuery.among("space", ids);
        rights.restrictToVisible(query, "centre_id");
        return query.all(session, spaces::inOrder).stream().collect(Collectors.toMap(Space::id, SpaceResponse::from));
    }

    @Override
    public String href(UUID id, SpaceResponse document) {
        return "/v1/centres/" + document.centreId() + "/spaces/" + id;
    }
}
