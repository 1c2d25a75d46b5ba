package vn.hanoi.creativecity.events.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.event.EventRepository;
import vn.hanoi.creativecity.platform.slug.References;

/** The sessions, as far as the viewer may see them: those of events that they see. */
@ApplicationScoped
public class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    private final EventRepository events;

    SessionRepository(EventRepository events) {
        this.events = events;
    }

    /**
     * The session with this id or code.
     *
     * @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such session
     */
    public Session require(String reference) {
        return find(reference).orElseThrow(() -> SessionNotFound.withReference(reference));
    }

    /** The session, locked until the transaction ends. */
    public Session requireForChange(String reference) {
        return idOf(reference)
                .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(session -> events.isVisible(session.event()))
                .orElseThrow(() -> SessionNotFound.withReference(reference));
    }

    /** The session that the viewer sees by this reference, if any. */
    public Optional<Session> find(String reference) {
        return idOf(reference).flatMap(this::withItsEvent).filter(session -> events.isVisible(session.event()));
    }

    /**
     * The session, locked after its event: a move of the one may move the other, and whoever does either takes the locks in
     * this order.
     */
    Session requireWithItsEventForChange(String reference) {
        UUID event = idOf(reference)
                .flatMap(id -> getEntityManager()
                        .createQuery("select s.event.id from Session s where s.id = :id", UUID.class)
                        .setParameter("id", id)
                        .getResultList()
                        .stream()
                        .findFirst())
                .orElseThrow(() -> SessionNotFound.withReference(reference));
        events.requireForChange(event.toString());
        return requireForChange(reference);
    }

    /** Those of an event that are not over, and not cancelled; what is postponed is to come. Locked in one order. */
    public List<Session> comingOf(Event event, Instant now) {
        return find(
                        "event = ?1 and (endsAt > ?2 or status = ?3) and status <> ?4 order by id",
                        event,
                        now,
                        SessionStatus.POSTPONED,
                        SessionStatus.CANCELLED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private Optional<Session> withItsEvent(UUID id) {
        return find("from Session s join fetch s.event where s.id = ?1", id).firstResultOptional();
    }

    /** The id alone: what is read before it is locked could be out of date. */
    private Optional<UUID> idOf(String reference) {
        return References.id(reference)
                .or(() -> getEntityManager()
                        .createQuery("select id from Session where code = :code", UUID.class)
                        .setParameter("code", reference.toUpperCase(Locale.ROOT))
                        .getResultList()
                        .stream()
                        .findFirst());
    }

    /** Those among the ids that the viewer sees. */
    List<Session> visible(Collection<UUID> ids) {
        return all(ids).stream()
                .filter(session -> events.isVisible(session.event()))
                .toList();
    }

    List<Session> inOrder(List<UUID> ids) {
        return all(ids).stream()
                .sorted(Comparator.comparing(session -> ids.indexOf(session.id())))
                .toList();
    }

    private List<Session> all(Collection<UUID> ids) {
        return list("from Session s join fetch s.event left join fetch s.venue where s.id in ?1", ids);
    }
}
