package vn.hanoi.creativecity.events.edition;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Each year and each number has one edition at most. The database keeps this, whoever comes at the same moment. */
@Singleton
class OneEditionEach implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        if ("one_festival_edition_per_year".equals(constraint)) {
            return Optional.of(taken(
                    "/year",
                    new Message(
                            "Năm này đã có một kỳ lễ hội; mỗi năm chỉ có một.",
                            "This year has an edition of the festival already; each year has one at most.")));
        }
        if ("one_festival_edition_per_ordinal".equals(constraint)) {
            return Optional.of(taken(
                    "/ordinal",
                    new Message(
                            "Đã có kỳ lễ hội mang số thứ tự này.",
                            "Another edition of the festival has this number already.")));
        }
        return Optional.empty();
    }

    private static Problem taken(String pointer, Message message) {
        return new Problem(ProblemType.CONFLICT, message, List.of(Violation.at(pointer, "taken", message)));
    }
}
