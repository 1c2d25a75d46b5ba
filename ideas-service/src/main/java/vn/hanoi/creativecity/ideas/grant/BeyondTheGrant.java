package vn.hanoi.creativecity.ideas.grant;

import java.util.List;
import vn.hanoi.creativecity.platform.money.Money;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** More would be bound than is granted. */
final class BeyondTheGrant extends Problem {

    private BeyondTheGrant(Message detail, String pointer, String code) {
        super(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, code, detail)));
    }

    static BeyondTheGrant by(Money left) {
        return new BeyondTheGrant(
                Message.of(
                        "Tài trợ chỉ còn lại %s %s.",
                        "Only %s %s of the grant is left.", left.amount().toPlainString(), left.currency()),
                "/state",
                "exceeds_the_grant");
    }

    static BeyondTheGrant byLowering(Money bound) {
        return new BeyondTheGrant(
                Message.of(
                        "Đã duyệt hoặc chi %s %s; tài trợ không thể thấp hơn.",
                        "%s %s is approved or paid; the grant cannot be lower.",
                        bound.amount().toPlainString(),
                        bound.currency()),
                "/amount",
                "below_what_is_bound");
    }
}
