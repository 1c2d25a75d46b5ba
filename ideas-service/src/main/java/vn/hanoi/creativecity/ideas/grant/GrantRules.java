package vn.hanoi.creativecity.ideas.grant;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What the database keeps true of grants and instalments, whoever comes at the same moment. */
@Singleton
class GrantRules implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return switch (constraint) {
            case "never_more_than_the_grant" ->
                conflict(
                        "",
                        "exceeds_the_grant",
                        new Message(
                                "Số đã duyệt và chi không được vượt tài trợ.",
                                "What is approved and paid must not exceed the grant."));
            case "instalments_have_the_currency_of_the_grant" ->
                conflict(
                        "/amount/currency",
                        "in_use",
                        new Message(
                                "Đã có đợt cấp bằng tiền tệ này nên không thể đổi.",
                                "There are instalments in this currency, so it cannot change."));
            case "one_payment_per_reference" ->
                conflict(
                        "/paymentReference",
                        "taken",
                        new Message("Khoản chi khác đã có số tham chiếu này.", "Another payment has this reference."));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> conflict(String pointer, String code, Message detail) {
        return Optional.of(new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, code, detail))));
    }
}
