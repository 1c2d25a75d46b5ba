package vn.hanoi.creativecity.events.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The events, as far as the viewer may see them: drafts are seen by those who make events. */
@ApplicationScoped
public class EventRepository implements PanacheRepositoryBase<Event, UUID> {

    private final Slugs slugs;
    private final Viewer viewer;

    EventRepository(Slugs slugs, Viewer viewer) {
        this.slugs = slugs;
        this.viewer = viewer;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such event */
    public Event require(String reference) {
        return find(reference, LockModeType.NONE).orElseThrow(() -> EventNotFound.withReference(reference));
    }

    /** The event, locked until the transaction ends. */
    public Event requireForChange(String reference) {
        return findForChange(reference).orElseThrow(() -> EventNotFound.withReference(reference));
    }

    /** The event that the viewer sees by this reference, if any. */
    public Optional<Event> find(String reference) {
        return find(reference, LockModeType.NONE);
    }

    /** The same, locked until the transaction ends. */
    public Optional<Event> findForChange(String reference) {
        return find(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the viewer sees it. */
    public boolean isVisible(Event event) {
        return event.publication() != EventPublication.DRAFT || viewer.tier() == Tier.STAFF;
    }

    /**
     * One at a time makes events part of others: two who do so may hold what the other one waits for. Asked before
     * anything is written, so that whoever waits here holds nothing that others need.
     */
    void holdWhatIsPartOfWhat() {
        getSession()
                .createNativeQuery(
                        "select 1 as held from (select pg_advisory_xact_lock(hashtext('super-events'))) as locked",
                        Integer.class)
                .addScalar("held", Integer.class)
                .getSingleResult();
    }

    private Optional<Event> find(String reference, LockModeType lock) {
        return slugs.resolve(Event.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .filter(this::isVisible);
    }

    /** Those among the ids that the viewer sees. */
    List<Event> visible(Collection<UUID> ids) {
        return all(ids).stream().filter(this::isVisible).toList();
    }

    List<Event> inOrder(List<UUID> ids) {
        return all(ids).stream()
                .sorted(Comparator.comparing(event -> ids.indexOf(event.id())))
                .toList();
    }

    private List<Event> all(Collection<UUID> ids) {
        return list("from Event e left join fetch e.edition where e.id in ?1", ids);
    }
}
