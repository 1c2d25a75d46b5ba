package vn.hanoi.creativecity.events.course;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * What the viewer is to what is behind a course: staff see all of it, its trainers who is in it and who was there, trainees
 * themselves. For everybody else there is nothing.
 */
@Singleton
public class CourseRights {

    private static final String TRAINS = """
            select exists (select 1 from event_participant e join participant p on p.id = e.participant_id
                where e.event_id = :event and e.role = 'TRAINER' and p.subject = :viewer) as trains""";

    private final Session session;
    private final Viewer viewer;

    CourseRights(Session session, Viewer viewer) {
        this.session = session;
        this.viewer = viewer;
    }

    /** What the viewer is to the trainee; empty when for them there is no such trainee. */
    Optional<Relation> to(Trainee trainee) {
        if (isStaff()) {
            return Optional.of(Relation.STAFF);
        }
        if (isSelf(trainee)) {
            return Optional.of(Relation.TRAINEE);
        }
        return trains(trainee.course()) ? Optional.of(Relation.TRAINER) : Optional.empty();
    }

    /** Of the trainees of a course those that the viewer sees. */
    void restrictToVisible(KeysetQuery query, Course course) {
        if (!isStaff() && !trains(course)) {
            query.where("subject = :viewer", "viewer", viewer.subject());
        }
    }

    /** Of the attendances in a course those that the viewer sees. */
    void restrictAttendances(KeysetQuery query, Course course) {
        if (!isStaff() && !trains(course)) {
            query.where(
                    "exists (select 1 from trainee t where t.id = trainee_id and t.subject = :viewer)",
                    "viewer",
                    viewer.subject());
        }
    }

    public boolean isStaff() {
        return viewer.tier() == Tier.STAFF;
    }

    public boolean isSelf(Trainee trainee) {
        return !viewer.isAnonymous() && viewer.subject().equals(trainee.subject());
    }

    boolean trains(Course course) {
        return !viewer.isAnonymous()
                && session.createNativeQuery(TRAINS, Boolean.class)
                        .addScalar("trains", Boolean.class)
                        .setParameter("event", course.event().id())
                        .setParameter("viewer", viewer.subject())
                        .getSingleResult();
    }

    /** The states to which the viewer may move the trainee. */
    List<TraineeState> moves(Trainee trainee) {
        return TraineeState.TABLE.from(trainee.state()).stream()
                .filter(next -> makes(trainee, next))
                .toList();
    }

    boolean makes(Trainee trainee, TraineeState next) {
        return next.mover() == TraineeState.Mover.PERSON && (isStaff() || isSelf(trainee));
    }

    /** @throws Problem 403 unless it holds */
    static void require(boolean holds) {
        if (!holds) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }
}
