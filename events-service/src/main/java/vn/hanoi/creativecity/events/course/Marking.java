package vn.hanoi.creativecity.events.course;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.events.session.Session;
import vn.hanoi.creativecity.events.session.SessionStatus;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Marks who was at the sessions of a course, and corrects it. Whoever calls it holds the course. */
@Singleton
class Marking {

    private final AttendanceRepository attendances;
    private final TraineeRepository trainees;
    private final WorkingOut workingOut;
    private final CourseRights rights;
    private final TransitionHistory history;
    private final Clock clock;

    Marking(
            AttendanceRepository attendances,
            TraineeRepository trainees,
            WorkingOut workingOut,
            CourseRights rights,
            TransitionHistory history,
            Clock clock) {
        this.attendances = attendances;
        this.trainees = trainees;
        this.workingOut = workingOut;
        this.rights = rights;
        this.history = history;
        this.clock = clock;
    }

    /** The session as a lesson of the course, or 404. */
    Session lesson(Course course, Session session) {
        if (!session.event().id().equals(course.event().id())) {
            throw AttendanceNotFound.inSession(session.code());
        }
        return session;
    }

    Attendance mark(Course course, Session session, AttendanceRequest request) {
        Session lesson = lesson(course, session);
        checkMayMark(course);
        Violations violations = new Violations();
        Trainee trainee =
                violations.follow("/trainee", request.trainee(), reference -> trainees.find(course, reference));
        violations.throwIfAny();
        checkCanBeMarked(lesson, trainee, request.state());
        Attendance attendance = new Attendance(Ids.next(), trainee, lesson, request.state(), clock.instant());
        attendances.persistAndFlush(attendance);
        workingOut.again(trainee);
        return attendance;
    }

    void correct(Course course, Attendance attendance, AttendanceTransitionRequest request) {
        AttendanceState.TABLE.check(attendance.state(), request.state());
        checkMayMark(course);
        checkCanBeMarked(attendance.session(), attendance.trainee(), request.state());
        AttendanceState before = attendance.moveTo(request.state(), clock.instant());
        history.append(attendance.id(), "state", before, request.state(), request.grounds());
        attendances.flush();
        workingOut.again(attendance.trainee());
    }

    /** Trainers mark while the course is running; once it is finished a correction is for staff. */
    private void checkMayMark(Course course) {
        CourseRights.require(rights.isStaff() || rights.trains(course));
        boolean isOpen = course.state() == CourseState.RUNNING || course.isFinished() && rights.isStaff();
        if (!isOpen) {
            throw conflict(
                    "/state",
                    "course_not_running",
                    new Message("Khoá đào tạo không đang diễn ra.", "The course is not running."));
        }
    }

    private void checkCanBeMarked(Session lesson, Trainee trainee, AttendanceState state) {
        if (trainee.hasLeft()) {
            throw conflict(
                    "/trainee",
                    "withdrawn",
                    new Message("Học viên đã rời khoá đào tạo.", "The trainee has left the course."));
        }
        if (lesson.status() == SessionStatus.CANCELLED || lesson.status() == SessionStatus.POSTPONED) {
            throw conflict(
                    "/state",
                    "session_not_held",
                    new Message("Buổi học này không diễn ra.", "This session does not take place."));
        }
        Instant now = clock.instant();
        if (state != AttendanceState.EXCUSED && now.isBefore(lesson.startsAt())) {
            throw conflict(
                    "/state",
                    "session_not_begun",
                    new Message("Buổi học chưa bắt đầu.", "The session has not begun yet."));
        }
    }

    private static Problem conflict(String pointer, String code, Message detail) {
        return new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, code, detail)));
    }
}
