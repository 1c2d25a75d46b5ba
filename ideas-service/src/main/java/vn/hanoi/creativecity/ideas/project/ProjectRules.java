package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What the database keeps true of projects, whoever comes at the same moment. */
@Singleton
class ProjectRules implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return switch (constraint) {
            case "one_project_per_submission" ->
                conflict(
                        "/submission",
                        "taken",
                        new Message("Bài nộp này đã có dự án.", "The submission has a project already."));
            case "who_delivers_does_not_approve" ->
                conflict(
                        "/state",
                        "delivered_by_the_same",
                        new Message(
                                "Người giao kết quả không thể tự duyệt.", "Whoever delivered it does not approve it."));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> conflict(String pointer, String code, Message detail) {
        return Optional.of(new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, code, detail))));
    }
}
