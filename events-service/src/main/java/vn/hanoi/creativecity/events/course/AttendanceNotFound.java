package vn.hanoi.creativecity.events.course;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The course has no such session, or nobody whom the viewer may see was marked so. */
final class AttendanceNotFound extends Problem {

    private AttendanceNotFound(String parameter, Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter(parameter, "unknown_reference", detail)));
    }

    static AttendanceNotFound withReference(String reference) {
        return new AttendanceNotFound(
                "attendance", Message.of("Không có lần điểm danh “%s”.", "There is no attendance “%s”.", reference));
    }

    static AttendanceNotFound inSession(String code) {
        return new AttendanceNotFound(
                "session",
                Message.of(
                        "Buổi “%s” không thuộc khoá đào tạo này.", "The session “%s” is none of this course.", code));
    }
}
