package vn.hanoi.creativecity.centres.agreement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What the database keeps true of agreements and contributions, whoever comes at the same moment. */
@Singleton
class AgreementRules implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return switch (constraint) {
            case "disbursed_within_the_commitment" ->
                conflict(
                        "",
                        "exceeds_the_commitment",
                        new Message(
                                "Tổng số đã giải ngân không được vượt vốn cam kết.",
                                "What is disbursed must not exceed the committed capital."));
            case "contributions_have_the_currency_of_the_commitment" ->
                conflict(
                        "/committedCapital/currency",
                        "in_use",
                        new Message(
                                "Đã có khoản góp bằng tiền tệ của vốn cam kết nên không thể đổi.",
                                "There are contributions in the currency of the commitment, so it cannot change."));
            case "a_contribution_is_reversed_once" ->
                conflict(
                        "/reverses",
                        "taken",
                        new Message(
                                "Khoản góp này đã được bút toán đảo.", "This contribution has been reversed already."));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> conflict(String pointer, String code, Message message) {
        return Optional.of(new Problem(ProblemType.CONFLICT, message, List.of(Violation.at(pointer, code, message))));
    }
}
