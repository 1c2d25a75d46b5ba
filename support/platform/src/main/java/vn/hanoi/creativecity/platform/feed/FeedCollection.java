package vn.hanoi.creativecity.platform.feed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A collection whose changes the feed tells of. Each is a bean of the feature that owns it; its table has the triggers
 * that note its changes.
 *
 * @param <T> its documents: response records
 */
public interface FeedCollection<T> {

    /** Its name in paths, such as {@code centres}. */
    String name();

    Class<T> type();

    /**
     * A query of all that it holds, for the sequencer: {@code id}, {@code version}, {@code audience}, an array of who sees
     * it (see {@link Audience}), and {@code shown}, a text that changes whenever something does that others show of it or
     * are seen by, or null.
     */
    String subjects();

    /** What must be looked at again when the audience of something here, or what others show of it, has changed. */
    default List<Dependents> dependents() {
        return List.of();
    }

    /** The present documents of those among the resources that the viewer sees, as their own address answers them. */
    Map<UUID, T> documents(Collection<UUID> ids);

    /** Where the document of a resource is read, such as {@code /v1/centres/0197…}. */
    String href(UUID id, T document);

    /** What goes on for those among the resources that are gone, as far as the viewer sees it. */
    default Map<UUID, Successor> successors(Collection<UUID> ids) {
        return Map.of();
    }
}
