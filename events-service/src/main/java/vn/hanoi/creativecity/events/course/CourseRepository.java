package vn.hanoi.creativecity.events.course;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.event.EventRepository;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** The courses, as far as the viewer may see the events that they are. */
@ApplicationScoped
public class CourseRepository implements PanacheRepositoryBase<Course, UUID> {

    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);

    private final EventRepository events;
    private final Slugs slugs;
    private final Session session;
    private final Viewer viewer;

    CourseRepository(EventRepository events, Slugs slugs, Session session, Viewer viewer) {
        this.events = events;
        this.slugs = slugs;
        this.session = session;
        this.viewer = viewer;
    }

    Page<Course> page(CourseFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query =
                KeysetQuery.from("course").orderBy(SortKey.choose(filter.sort(), List.of(CREATED.reversed(), CREATED)));
        if (viewer.tier() != Tier.STAFF) {
            query.where("exists (select 1 from event e where e.id = event_id and e.publication <> 'DRAFT')");
        }
        if (filter.event() != null) {
            events.find(filter.event())
                    .ifPresentOrElse(
                            event -> query.where("event_id = :event", "event", event.id()), () -> query.where("false"));
        }
        if (filter.centre() != null) {
            query.where("provider ->> 'centre' = :centre", "centre", filter.centre());
        }
        if (filter.discipline() != null && !filter.discipline().isEmpty()) {
            // Constants of our own enum: no text of the caller's.
            query.where(
                    "disciplines && string_to_array(:disciplines, ',')",
                    "disciplines",
                    filter.discipline().stream().map(Enum::name).collect(Collectors.joining(",")));
        }
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        return query.page(session, page, uri, this::inOrder);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such course */
    public Course require(String reference) {
        return find(reference, LockModeType.NONE).orElseThrow(() -> CourseNotFound.withReference(reference));
    }

    /** The course that the viewer sees by this reference, if any. */
    public Optional<Course> findByReference(String reference) {
        return find(reference, LockModeType.NONE);
    }

    /** The course, locked until the transaction ends, with all that is behind it: nobody else writes any of that. */
    public Course requireForChange(String reference) {
        return find(reference, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> CourseNotFound.withReference(reference));
    }

    /** The course that an event is, locked, whoever sees it. */
    Optional<Course> ofEventForChange(UUID event) {
        return find("event.id", event).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Those among the ids that the viewer sees. */
    List<Course> visible(Collection<UUID> ids) {
        return all(ids).stream()
                .filter(course -> events.isVisible(course.event()))
                .toList();
    }

    private List<Course> inOrder(List<UUID> ids) {
        return all(ids).stream()
                .sorted(Comparator.comparing(course -> ids.indexOf(course.id())))
                .toList();
    }

    private List<Course> all(Collection<UUID> ids) {
        return list("from Course c join fetch c.event where c.id in ?1", ids);
    }

    private Optional<Course> find(String reference, LockModeType lock) {
        return slugs.resolve(Course.COLLECTION, reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .filter(course -> events.isVisible(course.event()));
    }
}
