package vn.hanoi.creativecity.ideas.programme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What the database keeps true of programmes, whoever comes at the same moment. */
@Singleton
class ProgrammeRules implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        if (!constraint.equals("no_more_projects_than_places")) {
            return Optional.empty();
        }
        Message detail = new Message(
                "Chương trình không thể có nhiều dự án hơn số chỗ.",
                "A programme cannot have more projects than places.");
        return Optional.of(
                new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "no_place_left", detail))));
    }
}
