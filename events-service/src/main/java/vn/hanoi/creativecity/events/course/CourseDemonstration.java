package vn.hanoi.creativecity.events.course;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hanoi.creativecity.events.event.Discipline;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.event.EventEditing;
import vn.hanoi.creativecity.events.event.EventMoves;
import vn.hanoi.creativecity.events.event.EventPublication;
import vn.hanoi.creativecity.events.event.EventRequest;
import vn.hanoi.creativecity.events.event.EventTransitionRequest;
import vn.hanoi.creativecity.events.event.Organiser;
import vn.hanoi.creativecity.events.session.Scheduling;
import vn.hanoi.creativecity.events.session.Session;
import vn.hanoi.creativecity.events.session.SessionRequest;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Loads a course of the demonstration set that is finished, after all other events. Nobody in it is a real person. */
@Singleton
class CourseDemonstration {

    private static final String SOURCE = "Demonstration";
    private static final List<String> ASSUMED =
            List.of("disciplines", "hours", "provider", "completionRule", "state", "trainees");

    private final DemonstrationFiles files;
    private final EventEditing events;
    private final EventMoves eventMoves;
    private final Scheduling scheduling;
    private final CourseEditing editing;
    private final Enrolments enrolments;
    private final AttendanceRepository attendances;
    private final WorkingOut workingOut;
    private final TransitionHistory history;
    private final Clock clock;

    CourseDemonstration(
            DemonstrationFiles files,
            EventEditing events,
            EventMoves eventMoves,
            Scheduling scheduling,
            CourseEditing editing,
            Enrolments enrolments,
            AttendanceRepository attendances,
            WorkingOut workingOut,
            TransitionHistory history,
            Clock clock) {
        this.files = files;
        this.events = events;
        this.eventMoves = eventMoves;
        this.scheduling = scheduling;
        this.editing = editing;
        this.enrolments = enrolments;
        this.attendances = attendances;
        this.workingOut = workingOut;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(900) StartupEvent start) {
        if (files.areWantedIn("course")) {
            files.read("courses.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        Event event = events.create(entry.event());
        eventMoves.move(event, new EventTransitionRequest(EventPublication.PUBLISHED, null, null));
        List<Session> lessons = new ArrayList<>();
        for (Lesson lesson : entry.sessions()) {
            lessons.add(scheduling.create(lesson.of(event)));
        }
        Course course = editing.create(new CourseRequest(
                event.slug(),
                entry.disciplines(),
                entry.hours(),
                entry.provider(),
                entry.completionRule(),
                SOURCE,
                ASSUMED));
        entry.trainees().forEach(person -> load(course, lessons, person));
        // Whatever the clock says: it is a picture of a course that is over.
        course.placeAt(CourseState.FINISHED, lessons.getLast().day());
        history.append(
                course.id(),
                "state",
                CourseState.PLANNED,
                CourseState.FINISHED,
                new Grounds(course.endedOn(), SOURCE, null));
        workingOut.all(course);
    }

    private void load(Course course, List<Session> lessons, Person person) {
        Trainee trainee =
                enrolments.enrol(course, new TraineeRequest(null, person.name(), null, person.consented(), null));
        for (int i = 0; i < lessons.size(); i++) {
            attendances.persist(new Attendance(
                    Ids.next(), trainee, lessons.get(i), person.marks().get(i), clock.instant()));
        }
    }

    /** One line of the file: a course, the event that it is, and who was in it. */
    record Entry(
            EventRequest event,
            List<Lesson> sessions,
            List<Discipline> disciplines,
            Integer hours,
            Organiser provider,
            CompletionRule completionRule,
            List<Person> trainees) {}

    /** A session. */
    record Lesson(Instant startsAt, Instant endsAt) {

        SessionRequest of(Event event) {
            return new SessionRequest(
                    event.slug(), null, startsAt, endsAt, null, null, null, SOURCE, List.of("startsAt", "endsAt"));
        }
    }

    /** A trainee, and whether they were at each session. */
    record Person(String name, boolean consented, List<AttendanceState> marks) {}
}
