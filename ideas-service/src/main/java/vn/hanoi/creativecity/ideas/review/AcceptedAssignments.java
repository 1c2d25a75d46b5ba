package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.submission.OpenToJurors;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** A submission is open to the jurors who accepted to judge it and declared that they have no conflict of interest. */
@Singleton
class AcceptedAssignments implements OpenToJurors {

    private final Session session;
    private final Viewer viewer;

    AcceptedAssignments(Session session, Viewer viewer) {
        this.session = session;
        this.viewer = viewer;
    }

    @Override
    public Set<UUID> submissions() {
        return Set.copyOf(session.createNativeQuery("""
                        select submission_id from review_assignment
                        where juror = :viewer and state in ('ACCEPTED', 'COMPLETED')""", UUID.class)
                .addScalar("submission_id", UUID.class)
                .setParameter("viewer", viewer.subject())
                .getResultList());
    }
}
