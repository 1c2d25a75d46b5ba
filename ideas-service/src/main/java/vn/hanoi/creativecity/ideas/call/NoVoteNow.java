package vn.hanoi.creativecity.ideas.call;

import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** A vote came before the vote of its call had opened, or after it had closed, or where nobody votes. */
final class NoVoteNow extends Problem {

    private NoVoteNow(String code, Message detail) {
        super(ProblemType.CONFLICT, detail, List.of(Violation.at("", code, detail)));
    }

    static NoVoteNow of(Call call, Instant receivedAt) {
        VotingPhase phase = call.votingPhase(receivedAt).orElse(null);
        if (phase == null) {
            return new NoVoteNow(
                    "no_vote",
                    new Message("Đợt kêu gọi này không có bình chọn.", "The public does not vote in this call."));
        }
        VotingPolicy policy = call.votingPolicy();
        return phase == VotingPhase.UPCOMING
                ? new NoVoteNow(
                        "vote_not_open_yet",
                        Message.of(
                                "Bình chọn mở lúc %s; phiếu của bạn đến lúc %s và không được tính.",
                                "The vote opens at %s; your ballot came at %s and does not count.",
                                policy.opensAt(),
                                receivedAt))
                : new NoVoteNow(
                        "vote_closed",
                        Message.of(
                                "Bình chọn đã kết thúc (hạn: trước %s); phiếu của bạn đến lúc %s và không được tính.",
                                "The vote has closed (it was open until before %s); your ballot came at %s and does not count.",
                                policy.closesAt(),
                                receivedAt));
    }
}
