package vn.hanoi.creativecity.events.course;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Works out who has completed a course: when it is finished, and again when a mark or an assessment is corrected. */
@Singleton
class WorkingOut {

    private final TraineeRepository trainees;
    private final Completions completions;
    private final TransitionHistory history;
    private final List<CompletionGuard> guards;
    private final Clock clock;

    WorkingOut(
            TraineeRepository trainees,
            Completions completions,
            TransitionHistory history,
            @All List<CompletionGuard> guards,
            Clock clock) {
        this.trainees = trainees;
        this.completions = completions;
        this.history = history;
        this.guards = guards;
        this.clock = clock;
    }

    /** All who are still in a course that is over. In a course that was cancelled nobody has completed it. */
    void all(Course course) {
        List<Trainee> enrolled = trainees.in(course, TraineeState.ENROLLED);
        Map<UUID, Completion> figures = course.isFinished() ? completions.of(enrolled) : Map.of();
        enrolled.forEach(trainee ->
                move(trainee, course.isFinished() ? figures.get(trainee.id()).state() : TraineeState.NOT_COMPLETED));
        trainees.flush();
    }

    /** One of a course that is finished, after a correction. */
    void again(Trainee trainee) {
        if (!trainee.course().isFinished() || trainee.hasLeft()) {
            return;
        }
        TraineeState worked = completions.of(trainee).state();
        if (worked != trainee.state()) {
            if (trainee.hasCompleted()) {
                guards.forEach(guard -> guard.checkTakingBack(trainee));
            }
            move(trainee, worked);
            trainees.flush();
        }
    }

    private void move(Trainee trainee, TraineeState next) {
        TraineeState before = trainee.moveTo(next, clock.instant());
        history.append(trainee.id(), "state", before, next, Grounds.NONE);
    }
}
