package vn.hanoi.creativecity.centres.connection;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Connections in the change feed. */
@Singleton
class ConnectionFeed implements FeedCollection<ConnectionResponse> {

    private final ConnectionRepository connections;
    private final CentreRights rights;
    private final Session session;

    ConnectionFeed(ConnectionRepository connections, CentreRights rights, Session session) {
        this.connections = connections;
        this.rights = rights;
        this.session = session;
    }

    @Override
    public String name() {
        return Connection.COLLECTION;
    }

    @Override
    public Class<ConnectionResponse> type() {
        return ConnectionResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version, audience_of_both(
                        audience_of_centre(first_centre_id), audience_of_centre(second_centre_id)) as audience,
                    null::text as shown
                from connection""";
    }

    @Override
    public Map<UUID, ConnectionResponse> documents(Collection<UUID> ids) {
        KeysetQuery query = KeysetQuery.among("connection", ids);
        rights.restrictToVisible(query, "first_centre_id");
        rights.restrictToVisible(query, "second_centre_id");
        return query.all(session, connections::inOrder).stream()
                .collect(Collectors.toMap(Connection::id, ConnectionResponse::from));
    }

    @Override
    public String href(UUID id, ConnectionResponse document) {
        return "/v1/connections/" + id;
    }
}
