package vn.hanoi.creativecity.ideas.submission;

import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** It came before the call opened, or after it closed, or after the day that was set for changes. */
final class OutOfTime extends Problem {

    private OutOfTime(String pointer, String code, Message detail) {
        super(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, code, detail)));
    }

    /** @param pointer the member of the request that cannot be carried out; empty for all of it */
    static OutOfTime ofCall(String pointer, Call call, Instant receivedAt) {
        return new OutOfTime(
                pointer,
                receivedAt.isBefore(call.opensAt()) ? "not_open_yet" : "closed",
                Message.of(
                        "Đợt kêu gọi nhận bài từ %s đến trước %s; yêu cầu đến lúc %s.",
                        "The call takes submissions from %s until before %s; the request came at %s.",
                        call.opensAt(),
                        call.closesAt(),
                        receivedAt));
    }

    static OutOfTime forChanges(String pointer, Instant until, Instant receivedAt) {
        return new OutOfTime(
                pointer,
                "closed",
                Message.of(
                        "Thay đổi được nhận đến trước %s; yêu cầu đến lúc %s.",
                        "Changes were taken until before %s; the request came at %s.", until, receivedAt));
    }
}
