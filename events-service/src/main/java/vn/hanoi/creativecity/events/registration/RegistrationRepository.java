package vn.hanoi.creativecity.events.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.slug.References;

/** The registrations, as far as the viewer may see them. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

    private static final RegistrationState ATTENDING = RegistrationState.ATTENDING;
    private static final String FOR_EVENT =
            "(terms.event = ?2 or terms.session in (select s.id from Session s where s.event.id = ?2))";

    private final RegistrationRights rights;
    private final TermsRepository terms;

    RegistrationRepository(RegistrationRights rights, TermsRepository terms) {
        this.rights = rights;
        this.terms = terms;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such registration */
    Registration require(String reference) {
        return find(reference, LockModeType.NONE)
                .filter(rights::mayRead)
                .orElseThrow(() -> RegistrationNotFound.withReference(reference));
    }

    /** The registration, locked until the transaction ends, after its terms. */
    Registration requireForChange(String reference) {
        termsOf(reference).ifPresent(terms::lock);
        return find(reference, LockModeType.PESSIMISTIC_WRITE)
                .filter(rights::mayRead)
                .orElseThrow(() -> RegistrationNotFound.withReference(reference));
    }

    /** The registration, locked until the transaction ends, by whom seats do not concern: its terms are not. */
    Registration requireAlone(String reference) {
        return find(reference, LockModeType.PESSIMISTIC_WRITE)
                .filter(rights::mayRead)
                .orElseThrow(() -> RegistrationNotFound.withReference(reference));
    }

    /** The one whose calendar this opens. */
    Optional<Registration> withCalendar(byte[] hash) {
        return find("calendarHash", (Object) hash).firstResultOptional();
    }

    /** The one with this code, locked until the transaction ends. */
    Optional<Registration> lockByCode(String code) {
        return find("code", RegistrationCodes.normalized(code))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Registration> inOrder(List<UUID> ids) {
        return list("from Registration r join fetch r.terms where r.id in ?1", ids).stream()
                .sorted(Comparator.comparing(registration -> ids.indexOf(registration.id())))
                .toList();
    }

    /** Those with an offer that has ended by then, in their order. */
    List<Registration> withLapsedOffer(RegistrationTerms terms, Instant at) {
        return list(
                "terms = ?1 and state = ?2 and offerUntil <= ?3 order by turn", terms, RegistrationState.OFFERED, at);
    }

    /** Those with an offer that ends later than that. */
    List<Registration> withOfferBeyond(RegistrationTerms terms, Instant end) {
        return list(
                "terms = ?1 and state = ?2 and offerUntil > ?3 order by turn", terms, RegistrationState.OFFERED, end);
    }

    List<Registration> withOffer(RegistrationTerms terms) {
        return list("terms = ?1 and state = ?2 order by turn", terms, RegistrationState.OFFERED);
    }

    /** Those for an event or one of its sessions that have seats, as far as it is known whose they are. */
    List<Registration> attending(UUID event) {
        return list("state = ?1 and forgottenAt is null and " + FOR_EVENT + " order by turn", ATTENDING, event);
    }

    /** Whether an account has seats for an event or one of its sessions. */
    boolean attends(UUID event, String registrant) {
        return count("state = ?1 and registrant = ?3 and " + FOR_EVENT, ATTENDING, event, registrant) > 0;
    }

    List<Registration> live(RegistrationTerms terms) {
        return list("terms = ?1 and state <> ?2 order by turn", terms, RegistrationState.CANCELLED);
    }

    /** The next who wait behind a turn and are no more people than that. */
    List<Registration> waitingBehind(RegistrationTerms terms, long turn, int people, int most) {
        return find(
                        "terms = ?1 and state = ?2 and turn > ?3 and groupSize <= ?4 order by turn",
                        terms,
                        RegistrationState.WAITLISTED,
                        turn,
                        people)
                .page(0, most)
                .list();
    }

    /** At what place each of some waits, counted from 1; those that do not wait are left out. */
    Map<UUID, Integer> places(Collection<Registration> some) {
        UUID[] waiting = some.stream()
                .filter(registration -> registration.state() == RegistrationState.WAITLISTED)
                .map(Registration::id)
                .toArray(UUID[]::new);
        if (waiting.length == 0) {
            return Map.of();
        }
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery("""
                        select r.id, cast((select count(*) from registration other
                            where other.terms_id = r.terms_id and other.state = 'WAITLISTED' and other.turn <= r.turn)
                            as integer) as place
                        from registration r where r.id = any (:ids)""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("place", Integer.class)
                .setParameter("ids", waiting)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("place", Integer.class)));
    }

    private Optional<Registration> find(String reference, LockModeType lock) {
        return References.id(reference)
                .map(id -> find("id", id))
                .orElseGet(() -> find("code", RegistrationCodes.normalized(reference)))
                .withLock(lock)
                .firstResultOptional();
    }

    /** Without reading the registration, which must come fresh once it is locked. */
    private Optional<UUID> termsOf(String reference) {
        return References.id(reference)
                .map(id -> find("select r.terms.id from Registration r where r.id = ?1", id))
                .orElseGet(() -> find(
                        "select r.terms.id from Registration r where r.code = ?1",
                        RegistrationCodes.normalized(reference)))
                .project(UUID.class)
                .firstResultOptional();
    }
}
