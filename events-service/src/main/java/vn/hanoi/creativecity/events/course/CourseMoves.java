package vn.hanoi.creativecity.events.course;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.event.EventCancelled;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Moves courses, and with the end of one those who are in it. */
@Singleton
class CourseMoves {

    private final CourseRepository courses;
    private final WorkingOut workingOut;
    private final TransitionHistory history;
    private final Audit audit;
    private final Session session;
    private final Clock clock;

    CourseMoves(
            CourseRepository courses,
            WorkingOut workingOut,
            TransitionHistory history,
            Audit audit,
            Session session,
            Clock clock) {
        this.courses = courses;
        this.workingOut = workingOut;
        this.history = history;
        this.audit = audit;
        this.session = session;
        this.clock = clock;
    }

    void move(Course course, CourseState next, Grounds grounds) {
        CourseState.TABLE.check(course.state(), next);
        Instant now = clock.instant();
        LocalDate endedOn = next == CourseState.FINISHED ? lastDay(course, now) : null;
        CourseState before = course.moveTo(next, endedOn, now);
        history.append(course.id(), "state", before, next, grounds);
        courses.flush();
        if (!course.takesTrainees()) {
            workingOut.all(course);
        }
    }

    /** The course goes with its event, after its registrations: whoever registers locks their terms before the course. */
    void cancelWith(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) EventCancelled cancelled) {
        courses.ofEventForChange(cancelled.event().id())
                .filter(Course::takesTrainees)
                .ifPresent(course -> {
                    CourseResponse before = CourseResponse.from(course);
                    String reason = cancelled.reason() == null
                            ? null
                            : cancelled.reason().vi();
                    move(course, CourseState.CANCELLED, new Grounds(null, reason, null));
                    audit.record(Audit.MOVED, Course.COLLECTION, course.id(), before, CourseResponse.from(course));
                });
    }

    /** @throws Problem 409 when the course has no sessions, or some are still to come */
    private LocalDate lastDay(Course course, Instant now) {
        Tuple sessions = session.createNativeQuery("""
                        select max(day) as day, coalesce(bool_and(ends_at <= :now), false) as over from session
                        where event_id = :event and status not in ('CANCELLED', 'POSTPONED')""", Tuple.class)
                .addScalar("day", LocalDate.class)
                .addScalar("over", Boolean.class)
                .setParameter("now", now)
                .setParameter("event", course.event().id())
                .getSingleResult();
        if (!sessions.get("over", Boolean.class)) {
            Message detail = sessions.get("day", LocalDate.class) == null
                    ? new Message("Khoá đào tạo chưa có buổi học nào.", "The course has no sessions.")
                    : new Message("Còn buổi học chưa diễn ra xong.", "Sessions of the course are still to come.");
            throw new Problem(
                    ProblemType.CONFLICT, detail, List.of(Violation.at("/state", "sessions_not_over", detail)));
        }
        return sessions.get("day", LocalDate.class);
    }
}
