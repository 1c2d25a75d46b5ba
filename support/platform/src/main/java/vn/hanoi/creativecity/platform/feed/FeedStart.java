package vn.hanoi.creativecity.platform.feed;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Where somebody begins who wants all of a collection first and its changes then, as the present transaction sees it. */
@Singleton
public class FeedStart {

    private final Session session;
    private final Feed feed;
    private final Audience audience;

    FeedStart(Session session, Feed feed, Audience audience) {
        this.session = session;
        this.feed = feed;
        this.audience = audience;
    }

    /**
     * A place in the feed of one collection.
     *
     * @param audience all that the viewer is
     * @param cursor from which the feed goes on with what comes next
     */
    public record Point(String collection, Set<String> audience, String cursor) {

        /** Whether its reader sees no more than everybody does. */
        public boolean isForEverybody() {
            return audience.equals(Set.of(Audience.PUBLIC));
        }
    }

    public Point now(String collection) {
        FeedState state = feed.state();
        FeedScope scope = new FeedScope(List.of(collection), audience.ofViewer());
        return new Point(collection, scope.audience(), scope.cursorAt(state.head(), state));
    }

    /** Of what the reader has been told so far, the ids that follow one, in their order. */
    public List<UUID> told(Point to, UUID after, int most) {
        return ids("resource_id > ? order by resource_id limit " + most, to, after);
    }

    /** Those among the ids of which the reader has been told so far. */
    public List<UUID> toldAmong(Point to, List<UUID> ids) {
        return ids("resource_id = any (?)", to, ids.toArray(UUID[]::new));
    }

    /** Whether something was written of which the feed has not told yet. */
    public boolean isBehind() {
        return feed.isBehind();
    }

    private List<UUID> ids(String condition, Point to, Object value) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select resource_id from change_subject
                    where audience && string_to_array(?, ',') and collection = ? and\s""" + condition)) {
                select.setString(1, String.join(",", to.audience()));
                select.setString(2, to.collection());
                select.setObject(3, value instanceof UUID[] all ? connection.createArrayOf("uuid", all) : value);
                List<UUID> ids = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                    }
                }
                return ids;
            }
        });
    }
}
