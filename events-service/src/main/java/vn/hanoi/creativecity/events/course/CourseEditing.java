package vn.hanoi.creativecity.events.course;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.event.EventRepository;
import vn.hanoi.creativecity.events.event.EventType;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes courses of events that are courses. */
@Singleton
class CourseEditing {

    private final CourseRepository courses;
    private final EventRepository events;
    private final Slugs slugs;
    private final RegisteredTrainees registered;
    private final Clock clock;

    CourseEditing(
            CourseRepository courses, EventRepository events, Slugs slugs, RegisteredTrainees registered, Clock clock) {
        this.courses = courses;
        this.events = events;
        this.slugs = slugs;
        this.registered = registered;
        this.clock = clock;
    }

    Course create(CourseRequest request) {
        Violations violations = new Violations();
        Event event = violations.follow("/event", request.event(), events::findForChange);
        violations.check(
                event == null || event.type() == EventType.TRAINING_COURSE,
                "/event",
                "not_a_course",
                new Message(
                        "Sự kiện này không phải là khoá đào tạo.", "This event is not of the type training_course."));
        check(request, violations);
        violations.throwIfAny();
        UUID id = Ids.next();
        String slug = slugs.claimOrMake(Course.COLLECTION, null, event.slug(), id);
        Course course = new Course(id, slug, event, request, clock.instant());
        courses.persistAndFlush(course);
        registered.enrolAll(course);
        return course;
    }

    void change(Course course, CourseRequest request) {
        Violations violations = new Violations();
        violations.check(
                request.event().equals(course.event().slug())
                        || request.event().equals(course.event().id().toString()),
                "/event",
                "unchangeable",
                new Message("Không đổi được khi đã có khoá đào tạo.", "It cannot change once there is a course."));
        check(request, violations);
        violations.throwIfAny();
        if (!course.takesTrainees() && !request.completionRule().equals(course.rule())) {
            Message detail = new Message(
                    "Khoá đào tạo đã kết thúc; việc hoàn thành đã được tính theo quy tắc này.",
                    "The course is over; who completed it was worked out by this rule.");
            throw new Problem(
                    ProblemType.CONFLICT, detail, List.of(Violation.at("/completionRule", "course_over", detail)));
        }
        course.change(request, clock.instant());
        courses.flush();
    }

    private static void check(CourseRequest request, Violations violations) {
        violations.checkOnce("/disciplines", request.disciplines());
        violations.check(
                (request.provider().name() == null) != (request.provider().centre() == null),
                "/provider",
                "one_of",
                new Message("Cần name hoặc centre, chỉ một trong hai.", "It needs name or centre, one of both."));
        CompletionRule rule = request.completionRule();
        violations.check(
                (rule.minimumSessions() == null) != (rule.minimumShare() == null),
                "/completionRule",
                "one_of",
                new Message(
                        "Cần minimumSessions hoặc minimumShare, chỉ một trong hai.",
                        "It needs minimumSessions or minimumShare, one of both."));
    }
}
