package vn.hanoi.creativecity.events.course;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Takes people into courses, changes what is known of them, and lets them go. Whoever calls it holds the course. */
@Singleton
class Enrolments {

    private static final Message STAFFS_ALONE =
            new Message("Chỉ cán bộ phụ trách sửa được.", "This is for staff alone to change.");

    private final TraineeRepository trainees;
    private final WorkingOut workingOut;
    private final CourseRights rights;
    private final TransitionHistory history;
    private final Clock clock;

    Enrolments(
            TraineeRepository trainees,
            WorkingOut workingOut,
            CourseRights rights,
            TransitionHistory history,
            Clock clock) {
        this.trainees = trainees;
        this.workingOut = workingOut;
        this.rights = rights;
        this.history = history;
        this.clock = clock;
    }

    /** @throws Problem 409 when the course takes nobody any more, or has them already */
    Trainee enrol(Course course, TraineeRequest request) {
        return enrol(course, request, false);
    }

    /** The same for who has registered. */
    Trainee enrolRegistered(Course course, TraineeRequest request) {
        return enrol(course, request, true);
    }

    private Trainee enrol(Course course, TraineeRequest request, boolean registered) {
        if (!course.takesTrainees()) {
            Message detail = new Message("Khoá đào tạo không nhận học viên nữa.", "The course takes no more trainees.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "course_over", detail)));
        }
        Trainee trainee = new Trainee(Ids.next(), course, request, registered, clock.instant());
        trainees.persistAndFlush(trainee);
        return trainee;
    }

    /** Staff change all of it, trainees whether they agree to be named; trainers nothing. */
    void change(Trainee trainee, TraineeRequest request) {
        TraineeRequest present = TraineeRequest.of(trainee);
        if (!rights.isStaff()) {
            CourseRights.require(rights.isSelf(trainee));
            if (!request.equals(present.consenting(request.consented()))) {
                throw new Problem(
                        ProblemType.FORBIDDEN, STAFFS_ALONE, List.of(Violation.at("", "not_yours", STAFFS_ALONE)));
            }
        }
        trainee.change(request, clock.instant());
        trainees.flush();
        workingOut.again(trainee);
    }

    void move(Trainee trainee, TraineeTransitionRequest request) {
        TraineeState.TABLE.check(trainee.state(), request.state());
        CourseRights.require(rights.makes(trainee, request.state()));
        TraineeState before = trainee.moveTo(request.state(), clock.instant());
        history.append(trainee.id(), "state", before, request.state(), request.grounds());
        trainees.flush();
    }
}
