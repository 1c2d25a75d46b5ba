package vn.hanoi.creativecity.events.course;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import vn.hanoi.creativecity.events.registration.Attendee;
import vn.hanoi.creativecity.events.registration.AttendeeChanged;
import vn.hanoi.creativecity.events.registration.Attendees;
import vn.hanoi.creativecity.platform.audit.Audit;

/**
 * Enrols whoever registers for a course, or for a session of it, and has seats; who gives all of them back is withdrawn.
 * Only as long as the course takes trainees, and each person once. That they agree to be named on a certificate they say
 * themselves; who comes along with them is nobody that could be certified.
 */
@Singleton
class RegisteredTrainees {

    private final CourseRepository courses;
    private final TraineeRepository trainees;
    private final Enrolments enrolments;
    private final Completions completions;
    private final Attendees attendees;
    private final Audit audit;

    RegisteredTrainees(
            CourseRepository courses,
            TraineeRepository trainees,
            Enrolments enrolments,
            Completions completions,
            Attendees attendees,
            Audit audit) {
        this.courses = courses;
        this.trainees = trainees;
        this.enrolments = enrolments;
        this.completions = completions;
        this.attendees = attendees;
        this.audit = audit;
    }

    /** Those who had registered before there was the course. */
    void enrolAll(Course course) {
        attendees.lock(course.event().id()).forEach(attendee -> enrol(course, attendee));
    }

    void attendeeChanged(@Observes AttendeeChanged change) {
        courses.ofEventForChange(change.event()).filter(Course::takesTrainees).ifPresent(course -> {
            if (change.attends()) {
                enrol(course, change.attendee());
            } else {
                withdraw(course, change);
            }
        });
    }

    private void enrol(Course course, Attendee attendee) {
        List<Trainee> present = trainees.known(course, attendee.registrant(), attendee.mail());
        // Whom staff enrolled by their address alone is taken for the person whose address it is.
        boolean isEnrolled = present.stream()
                .anyMatch(trainee ->
                        trainee.subject() == null || trainee.subject().equals(attendee.registrant()));
        if (!isEnrolled) {
            // An address that two share is that of the first.
            String mail = present.isEmpty() ? attendee.mail() : null;
            Trainee trainee = enrolments.enrolRegistered(
                    course, new TraineeRequest(attendee.registrant(), attendee.name(), mail, false, null));
            audit.record(Audit.CREATED, Trainee.COLLECTION, trainee.id(), null, whole(trainee));
        }
    }

    private void withdraw(Course course, AttendeeChanged change) {
        trainees.registered(course, change.attendee().registrant()).ifPresent(trainee -> {
            TraineeResponse before = whole(trainee);
            enrolments.move(trainee, new TraineeTransitionRequest(TraineeState.WITHDRAWN, change.reason()));
            audit.record(Audit.MOVED, Trainee.COLLECTION, trainee.id(), before, whole(trainee));
        });
    }

    private TraineeResponse whole(Trainee trainee) {
        return TraineeResponse.from(trainee, completions.of(trainee), Relation.STAFF, List.of());
    }
}
