package vn.hanoi.creativecity.platform.following;

import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.feed.Successor;

/**
 * A copy of what another service shows everybody of one of its collections, kept up to date by following its changes.
 * Each is a bean of the feature that needs it, and writes into a table of its own service.
 *
 * <p>Its methods are called in a transaction in which it is also noted how far the other's changes were read: what was
 * applied and how far are one commit. A {@code put} may come for what is there already, a {@code remove} for what is not.
 * What one of them throws stops the copy until it succeeds: nothing is skipped. Whoever reads the copy sees what was
 * committed last, also while the other service is away.
 *
 * <p>A migration that wants more of the documents than was kept until then deletes the copy's row of the table
 * {@code followed}: the copy begins again.
 *
 * @param <T> a record of the few members that are read of a document; others, and values of enums that it does not know,
 *     are ignored
 */
public interface Copy<T> {

    /** The service that owns the collection, as settings and its change feed name it, such as {@code centres}. */
    String service();

    /** The collection, as paths name it. A service keeps one copy of each. */
    String collection();

    Class<T> type();

    /** This is the document now. */
    void put(UUID id, T document);

    /** It is gone, or not everybody sees it any more. */
    void remove(UUID id, Optional<Successor> successor);

    /**
     * Forgets everything: in the same transaction all that there is comes by {@code put}. It must delete, not truncate, so
     * that the old copy is seen until then; a foreign key that leads here must be deferred.
     */
    void clear();
}
