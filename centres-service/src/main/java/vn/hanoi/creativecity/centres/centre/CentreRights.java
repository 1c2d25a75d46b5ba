package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Violation;

/**
 * Which centres the viewer sees and which they may change. What is published is everybody's to see, the rest that of
 * staff and of partners whom it concerns; each rule is written for one centre and for the database, which lists by it.
 */
@Singleton
public class CentreRights {

    private final OwnOrganisations organisations;
    private final Session session;
    private final Viewer viewer;

    CentreRights(OwnOrganisations organisations, Session session, Viewer viewer) {
        this.organisations = organisations;
        this.session = session;
        this.viewer = viewer;
    }

    public boolean maySee(Centre centre) {
        if (centre.publication() == Publication.PUBLISHED) {
            return true;
        }
        return switch (viewer.tier()) {
            case STAFF -> true;
            case PARTNER -> concerns(centre, own());
            case JURY, PARTICIPANT, PUBLIC -> false;
        };
    }

    /** The same for many centres, by their ids: those that the viewer sees. */
    public Set<UUID> visible(Collection<UUID> centres) {
        KeysetQuery query = KeysetQuery.among("centre", centres);
        restrictToVisible(query);
        return Set.copyOf(query.all(session, Function.identity()));
    }

    /** The same for a list of centres. */
    void restrictToVisible(KeysetQuery query) {
        restrict(query, "%s");
    }

    /**
     * The same for a list of what belongs to centres.
     *
     * @param centre the column with the centre's id, by a name that the table {@code centre} does not have
     */
    public void restrictToVisible(KeysetQuery query, String centre) {
        restrict(query, "exists (select 1 from centre where centre.id = " + centre + " and (%s))");
    }

    private void restrict(KeysetQuery query, String condition) {
        if (viewer.tier() == Tier.STAFF) {
            return;
        }
        List<UUID> own = viewer.tier() == Tier.PARTNER ? own() : List.of();
        if (own.isEmpty()) {
            query.where(condition.formatted("publication = 'PUBLISHED'"));
        } else {
            query.where(condition.formatted("""
                    publication = 'PUBLISHED' or host_institution_id in (:own)
                    or centre.id in (select a.centre_id from centre_agency a where a.organisation_id in (:own))
                    or centre.id in (select g.centre_id from agreement g where g.organisation_id in (:own))"""), "own", own);
        }
    }

    /**
     * Lets administrators change any centre, and editors those that an organisation of theirs leads or carries out.
     *
     * @throws vn.hanoi.creativecity.platform.problem.Problem 403 for the other editors
     */
    public void requireChange(Centre centre) {
        if (!mayChange(centre)) {
            throw NotYourCentre.toChange();
        }
    }

    /**
     * The same for what belongs to several centres: the say in one of them is enough.
     *
     * @param source what names the centres in the request, @param place where it stands there
     */
    public void requireChangeOfOne(Collection<Centre> centres, Violation.Source source, String place) {
        if (centres.stream().noneMatch(this::mayChange)) {
            throw NotYourCentre.at(source, place);
        }
    }

    /** The same for a centre that is new: where it says whose it is, something else would have to stand. */
    void requireCreation(Centre centre) {
        if (!mayChange(centre)) {
            throw NotYourCentre.toRecord();
        }
    }

    private boolean mayChange(Centre centre) {
        return viewer.has(Roles.ADMIN) || centre.isInTheHandsOf(own());
    }

    /** By its host, its agencies, or an agreement: whoever is a party to one reads it, and so must see with what it is. */
    private boolean concerns(Centre centre, List<UUID> own) {
        return centre.concerns(own) || hasAgreement(centre, own);
    }

    /** Agreements are a feature above this one, known here by the name of their table alone. */
    private boolean hasAgreement(Centre centre, List<UUID> own) {
        return !own.isEmpty()
                && session.createNativeQuery("""
                        select exists (select 1 from agreement where centre_id = :centre and organisation_id in (:own))""", Boolean.class)
                        .addScalar("exists", Boolean.class)
                        .setParameter("centre", centre.id())
                        .setParameter("own", own)
                        .getSingleResult();
    }

    private List<UUID> own() {
        return organisations.ids();
    }
}
