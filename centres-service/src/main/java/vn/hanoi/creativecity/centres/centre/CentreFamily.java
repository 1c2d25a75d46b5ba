package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Keeps parents and successors of centres from going in circles. Whoever ties one centre to another holds a lock until
 * the transaction ends: of two ties that only together make a circle, the second sees the first.
 */
@Singleton
class CentreFamily {

    private final CentreRepository centres;
    private final Session session;

    CentreFamily(CentreRepository centres, Session session) {
        this.centres = centres;
        this.session = session;
    }

    /** The parent that a request names; null for none, and for one that cannot be, which is noted. */
    Centre parentOf(UUID id, String reference, Violations violations) {
        if (reference == null) {
            return null;
        }
        lock();
        Centre parent = violations.follow("/parent", reference, centres::findByReference);
        violations.check(
                parent == null || !descends(parent.id(), id),
                "/parent",
                "cycle",
                new Message(
                        "Trung tâm mẹ không thể là chính trung tâm này hoặc thuộc về nó.",
                        "The parent cannot be the centre itself, nor belong to it."));
        return parent;
    }

    /** @throws Problem 422 when no open centre, other than the one that closes, is named */
    Centre successorOf(Centre closing, String reference) {
        lock();
        Violations violations = new Violations();
        Centre successor = violations.follow("/successor", reference, centres::findByReference);
        boolean isItself = successor != null && successor.id().equals(closing.id());
        violations.check(
                !isItself,
                "/successor",
                "itself",
                new Message("Trung tâm không thể kế tục chính nó.", "A centre cannot succeed itself."));
        violations.check(
                successor == null || isItself || !successor.isClosed(),
                "/successor",
                "closed",
                new Message("Trung tâm kế tục đã đóng cửa.", "The successor is closed."));
        violations.throwIfAny();
        return successor;
    }

    private void lock() {
        session.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('centre_family'))) as locked",
                        Integer.class)
                .getSingleResult();
    }

    private boolean descends(UUID centre, UUID from) {
        return session.createNativeQuery("""
                        with recursive line (id) as (
                            select cast(:centre as uuid)
                            union select c.parent_id from centre c join line on line.id = c.id where c.parent_id is not null)
                        select exists (select 1 from line where id = :origin)""", Boolean.class)
                .addScalar("exists", Boolean.class)
                .setParameter("centre", centre)
                .setParameter("origin", from)
                .getSingleResult();
    }
}
