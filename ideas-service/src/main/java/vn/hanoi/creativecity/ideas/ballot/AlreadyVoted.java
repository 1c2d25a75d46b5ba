package vn.hanoi.creativecity.ideas.ballot;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** A person has one vote in a call, and it was for another submission. */
final class AlreadyVoted extends Problem {

    private static final Message DETAIL = new Message(
            "Bạn đã bình chọn cho bài khác trong đợt kêu gọi này; mỗi người có một phiếu và phiếu đã bỏ không đổi được.",
            "You have voted for another submission in this call; a person has one vote, and it does not change.");

    AlreadyVoted() {
        super(ProblemType.CONFLICT, DETAIL, List.of(Violation.at("/submission", "already_voted", DETAIL)));
    }
}
