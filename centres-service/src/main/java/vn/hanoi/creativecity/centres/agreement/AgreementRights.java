package vn.hanoi.creativecity.centres.agreement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.centres.organisation.OrganisationRepository;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/**
 * Which agreements the viewer sees, and how much of them: staff all, a partner all of those of its own organisations, and
 * everybody what is public of the public ones. Each rule is written for one agreement and for the database.
 */
@Singleton
public class AgreementRights {

    private static final String PUBLIC = "visibility = 'PUBLIC' and signed_on is not null";

    private final CentreRights centres;
    private final OrganisationRepository organisations;
    private final Session session;
    private final Viewer viewer;

    AgreementRights(CentreRights centres, OrganisationRepository organisations, Session session, Viewer viewer) {
        this.centres = centres;
        this.organisations = organisations;
        this.session = session;
        this.viewer = viewer;
    }

    /** What the viewer is to the agreement: staff, its partner, or one of the public, to which other partners belong. */
    Tier seenAs(Agreement agreement) {
        return seenAs().apply(agreement);
    }

    /** The same for many agreements: the viewer's organisations are looked up once. */
    Function<Agreement, Tier> seenAs() {
        if (viewer.tier() == Tier.STAFF) {
            return _ -> Tier.STAFF;
        }
        List<UUID> own = own();
        return agreement -> own.contains(agreement.organisation().id()) ? Tier.PARTNER : Tier.PUBLIC;
    }

    boolean maySee(Agreement agreement) {
        return maySeeAll(agreement) || agreement.isPublic() && centres.maySee(agreement.centre());
    }

    /** Whether the viewer sees the amounts, the document and the contributions too. */
    boolean maySeeAll(Agreement agreement) {
        return seenAs(agreement) != Tier.PUBLIC;
    }

    /** The same for a list of agreements. The centre of an own agreement is one that the partner sees. */
    void restrictToVisible(KeysetQuery query) {
        if (viewer.tier() == Tier.STAFF) {
            return;
        }
        centres.restrictToVisible(query, "centre_id");
        List<UUID> own = own();
        if (own.isEmpty()) {
            query.where(PUBLIC);
        } else {
            query.where("organisation_id in (:parties) or " + PUBLIC, "parties", own);
        }
    }

    /** Whether an organisation of the viewer, a partner, negotiates with the centre or has an agreement that holds. */
    public boolean isPartnerOf(Centre centre) {
        List<UUID> own = own();
        return !own.isEmpty()
                && session.createNativeQuery("""
                        select exists (select 1 from agreement where centre_id = :centre and organisation_id in (:own)
                            and makes_a_partner(state))""", Boolean.class)
                        .addScalar("exists", Boolean.class)
                        .setParameter("centre", centre.id())
                        .setParameter("own", own)
                        .getSingleResult();
    }

    /**
     * The same for a list of what belongs to centres and is for their partners.
     *
     * @param open a condition for what of it is for everybody
     * @param centre the column with the centre's id, with the name of its table
     */
    public void restrictToPartners(KeysetQuery query, String open, String centre) {
        if (viewer.tier() == Tier.STAFF) {
            return;
        }
        List<UUID> own = own();
        if (own.isEmpty()) {
            query.where(open);
        } else {
            query.where("""
                    %s or exists (select 1 from agreement g where g.centre_id = %s and g.organisation_id in (:partners)
                        and makes_a_partner(g.state))""".formatted(open, centre), "partners", own);
        }
    }

    private List<UUID> own() {
        return viewer.tier() == Tier.PARTNER ? organisations.withSlugs(viewer.organisations()) : List.of();
    }
}
