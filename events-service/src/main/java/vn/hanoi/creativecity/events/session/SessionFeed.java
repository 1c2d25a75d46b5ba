package vn.hanoi.creativecity.events.session;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Sessions in the change feed. */
@Singleton
class SessionFeed implements FeedCollection<SessionResponse> {

    private final SessionRepository sessions;

    SessionFeed(SessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return Session.COLLECTION;
    }

    @Override
    public Class<SessionResponse> type() {
        return SessionResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select s.id, s.version,
                    case e.publication when 'DRAFT' then array['staff'] else array['public', 'staff'] end as audience,
                    null::text as shown
                from session s join event e on e.id = s.event_id""";
    }

    @Override
    public Map<UUID, SessionResponse> documents(Collection<UUID> ids) {
        return sessions.visible(ids).stream().collect(Collectors.toMap(Session::id, SessionResponse::from));
    }

    @Override
    public String href(UUID id, SessionResponse document) {
        return "/v1/sessions/" + id;
    }
}
