package vn.hanoi.creativecity.ideas.ballot;

import java.util.List;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Whoever asks has not voted in the call. */
final class NotVoted extends Problem {

    private NotVoted(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("call", "not_voted", detail)));
    }

    static NotVoted in(Call call) {
        return new NotVoted(Message.of(
                "Bạn chưa bình chọn trong đợt kêu gọi “%s”.", "You have not voted in the call “%s”.", call.slug()));
    }
}
