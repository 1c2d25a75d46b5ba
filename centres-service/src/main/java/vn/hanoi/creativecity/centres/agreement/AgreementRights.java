package vn.hanoi.creativecity.centres.agreement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
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
        return switch (viewer.tier()) {
            case STAFF -> Tier.STAFF;
            case PARTNER -> own().contains(agreement.organisation().id()) ? Tier.PARTNER : Tier.PUBLIC;
            case JURY, PARTICIPANT, PUBLIC -> Tier.PUBLIC;
        };
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
                            and state in ('NEGOTIATING', 'SIGNED', 'IN_FORCE'))""", Boolean.class)
                        .setParameter("centre", centre.id())
                        .setParameter("own", own)
                        .getSingleResult();
    }

    private List<UUID> own() {
        return viewer.tier() == Tier.PARTNER ? organisations.withSlugs(viewer.organisations()) : List.of();
    }
}
