package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** An identifier leads to one centre. The database keeps this, whoever comes at the same moment. */
@Singleton
class OneCentreEach implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "one_centre_per_identifier".equals(constraint) ? Optional.of(taken("/identifiers")) : Optional.empty();
    }

    /** @param pointer where the identifier stands, as far as that is known */
    static Problem taken(String pointer) {
        Message message = new Message(
                "Mã định danh này đã thuộc về trung tâm khác.", "Another centre has this identifier already.");
        return new Problem(ProblemType.CONFLICT, message, List.of(Violation.at(pointer, "taken", message)));
    }
}
