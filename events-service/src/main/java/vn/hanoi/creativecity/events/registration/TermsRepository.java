package vn.hanoi.creativecity.events.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The terms of registration: of each session one set at most, and of each event one for all of it. */
@ApplicationScoped
class TermsRepository implements PanacheRepositoryBase<RegistrationTerms, UUID> {

    Optional<RegistrationTerms> of(Occasion occasion) {
        return occasion.session() == null
                ? find("event", occasion.event()).firstResultOptional()
                : find("session", occasion.session()).firstResultOptional();
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when nobody has laid down any */
    RegistrationTerms require(Occasion occasion) {
        return of(occasion).orElseThrow(TermsNotFound::new);
    }

    /**
     * The terms as they are once nobody else takes or frees a seat under them, which nobody else does until the
     * transaction ends. Whoever locks several does so in the order of their ids, and registrations after their terms.
     */
    RegistrationTerms lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }

    /** The same of terms that were read before: what they were then is forgotten. */
    RegistrationTerms lock(RegistrationTerms terms) {
        getEntityManager().refresh(terms, LockModeType.PESSIMISTIC_WRITE);
        return terms;
    }

    /** Of a session, or of an event and of all of its sessions. */
    List<UUID> ofSession(UUID session) {
        return find("select id from RegistrationTerms where session = ?1", session)
                .project(UUID.class)
                .list();
    }

    List<UUID> ofEvent(UUID event) {
        return find("select id from RegistrationTerms where event = ?1", event)
                .project(UUID.class)
                .list();
    }

    List<UUID> ofSessions(Collection<UUID> sessions) {
        return find("select id from RegistrationTerms where session in ?1", sessions)
                .project(UUID.class)
                .list();
    }

    List<UUID> ofSessionsOf(UUID event) {
        return find("""
                        select t.id from RegistrationTerms t
                        where t.session in (select s.id from Session s where s.event.id = ?1) order by t.id""", event).project(UUID.class).list();
    }
}
