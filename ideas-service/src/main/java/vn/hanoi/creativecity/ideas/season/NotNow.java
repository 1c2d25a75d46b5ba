package vn.hanoi.creativecity.ideas.season;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The state in which something stands does not let it be done. */
final class NotNow extends Problem {

    private NotNow(String pointer, String code, Message detail) {
        super(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, code, detail)));
    }

    static NotNow because(String pointer, String code, String vi, String en, Object... args) {
        return new NotNow(pointer, code, Message.of(vi, en, args));
    }

    /** @throws NotNow when the season has finished or was cancelled: what belongs to it stays */
    static void requireGoingOn(Season season) {
        if (season.state().isOver()) {
            throw because(
                    "",
                    "season_over",
                    "Mùa này đã kết thúc hoặc bị hủy nên các tập và tiết mục giữ nguyên.",
                    "The season has finished or was cancelled; its episodes and appearances stay as they are.");
        }
    }
}
