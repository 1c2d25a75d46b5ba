package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.centres.organisation.OrganisationRepository;
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

    private final OrganisationRepository organisations;
    private final Viewer viewer;

    CentreRights(OrganisationRepository organisations, Viewer viewer) {
        this.organisations = organisations;
        this.viewer = viewer;
    }

    public boolean maySee(Centre centre) {
        if (centre.publication() == Publication.PUBLISHED) {
            return true;
        }
        return switch (viewer.tier()) {
            case STAFF -> true;
            case PARTNER -> centre.concerns(own());
            case JURY, PARTICIPANT, PUBLIC -> false;
        };
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
                    or centre.id in (select a.centre_id from centre_agency a where a.organisation_id in (:own))"""), "own", own);
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

    private List<UUID> own() {
        return organisations.withSlugs(viewer.organisations());
    }
}
