package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** Finds which of the identifiers of a request cannot be; that none is given twice at one moment is the database's part. */
@Singleton
class CentreIdentifiers {

    private final Session session;

    CentreIdentifiers(Session session) {
        this.session = session;
    }

    void checkRepeats(List<Identifier> identifiers, Violations violations) {
        Set<Identifier> seen = new HashSet<>();
        for (int i = 0; i < identifiers.size(); i++) {
            violations.check(
                    seen.add(identifiers.get(i)),
                    "/identifiers/" + i,
                    "repeated",
                    new Message("Mã định danh này đã có.", "This identifier is there already."));
        }
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 409 at the first that another centre has */
    void checkFree(List<Identifier> identifiers, UUID centre) {
        for (int i = 0; i < identifiers.size(); i++) {
            if (isOfAnotherThan(centre, identifiers.get(i))) {
                throw OneCentreEach.taken("/identifiers/" + i);
            }
        }
    }

    /** Rows change places one by one, so the rule is asked when all of them stand where they should. */
    void requireFree() {
        session.flush();
        session.createNativeMutationQuery("set constraints one_centre_per_identifier immediate")
                .executeUpdate();
    }

    /** The ids of the centres that have these identifiers, each of which is written as one text. */
    Map<String, UUID> resolve(Collection<String> written) {
        List<Identifier> identifiers = written.stream()
                .filter(text -> text.matches(Identifier.WRITTEN))
                .distinct()
                .map(Identifier::parse)
                .toList();
        Map<String, UUID> found = new HashMap<>();
        if (!identifiers.isEmpty()) {
            session.createNativeQuery("""
                            select i.scheme || ':' || i.value as identifier, i.centre_id
                            from unnest(:schemes, :values) w (scheme, value)
                            join centre_identifier i on i.scheme = w.scheme and i.value = w.value""", Object[].class)
                    .addScalar("identifier", String.class)
                    .addScalar("centre_id", UUID.class)
                    .setParameter(
                            "schemes",
                            identifiers.stream().map(Identifier::scheme).toArray(String[]::new))
                    .setParameter(
                            "values",
                            identifiers.stream().map(Identifier::value).toArray(String[]::new))
                    .getResultList()
                    .forEach(row -> found.put((String) row[0], (UUID) row[1]));
        }
        return found;
    }

    private boolean isOfAnotherThan(UUID centre, Identifier identifier) {
        return session.createNativeQuery("""
                        select exists (select 1 from centre_identifier
                            where scheme = :scheme and value = :value and centre_id <> :centre)""", Boolean.class)
                .addScalar("exists", Boolean.class)
                .setParameter("scheme", identifier.scheme())
                .setParameter("value", identifier.value())
                .setParameter("centre", centre)
                .getSingleResult();
    }
}
