package vn.hanoi.creativecity.centres.agreement;

import java.util.List;
import vn.hanoi.creativecity.platform.money.Money;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** More would have been given than was promised. Only who may see both is ever told. */
final class BeyondTheCommitment extends Problem {

    private BeyondTheCommitment(Message detail, String pointer, String code) {
        super(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, code, detail)));
    }

    static BeyondTheCommitment by(Money left) {
        return new BeyondTheCommitment(
                Message.of(
                        "Vốn cam kết chỉ còn lại %s %s.",
                        "Only %s %s of the committed capital is left.",
                        left.amount().toPlainString(),
                        left.currency()),
                "/amount/amount",
                "exceeds_the_commitment");
    }

    static BeyondTheCommitment byLowering(Money disbursed) {
        return new BeyondTheCommitment(
                Message.of(
                        "Đã giải ngân %s %s; vốn cam kết không thể thấp hơn.",
                        "%s %s has been disbursed; the commitment cannot be lower.",
                        disbursed.amount().toPlainString(),
                        disbursed.currency()),
                "/committedCapital",
                "below_what_was_disbursed");
    }

    static BeyondTheCommitment withoutAny() {
        return new BeyondTheCommitment(
                new Message("Thỏa thuận này không cam kết vốn.", "This agreement commits no capital."),
                "/amount",
                "no_commitment");
    }

    static BeyondTheCommitment beforeSigning() {
        return new BeyondTheCommitment(
                new Message(
                        "Thỏa thuận chưa được ký; chưa thể góp vốn theo nó.",
                        "The agreement has not been signed; nothing can be given under it yet."),
                "",
                "not_signed");
    }
}
