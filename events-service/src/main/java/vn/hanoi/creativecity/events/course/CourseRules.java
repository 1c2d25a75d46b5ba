package vn.hanoi.creativecity.events.course;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What the database keeps true of courses and who is trained in them, whoever comes at the same moment. */
@Singleton
class CourseRules implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return switch (constraint) {
            case "one_course_per_event" ->
                taken("/event", new Message("Sự kiện này đã là một khoá đào tạo.", "This event is a course already."));
            case "one_trainee_per_account" ->
                taken(
                        "/subject",
                        new Message(
                                "Tài khoản này đã ghi danh vào khoá đào tạo.",
                                "This account is enrolled in the course already."));
            case "one_trainee_per_mail" ->
                taken(
                        "/mail",
                        new Message(
                                "Địa chỉ này đã ghi danh vào khoá đào tạo.",
                                "This address is enrolled in the course already."));
            case "one_attendance_per_trainee_and_session" ->
                taken(
                        "/trainee",
                        new Message(
                                "Học viên này đã được điểm danh ở buổi học; hãy đổi lần điểm danh đó.",
                                "This trainee is marked for the session already; move that mark."));
            case "a_course_is_a_training_course" ->
                refused(
                        "/type",
                        "has_course",
                        new Message(
                                "Sự kiện này là một khoá đào tạo, nên loại không đổi được.",
                                "This event is a course, so its type cannot change."));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> taken(String pointer, Message detail) {
        return refused(pointer, "taken", detail);
    }

    private static Optional<Problem> refused(String pointer, String code, Message detail) {
        return Optional.of(new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, code, detail))));
    }
}
