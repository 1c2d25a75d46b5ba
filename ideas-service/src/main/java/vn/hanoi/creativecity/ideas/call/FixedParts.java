package vn.hanoi.creativecity.ideas.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What of a call no longer changes, because people have relied on it. The database keeps most of it as well. */
final class FixedParts {

    private final Call call;
    private final List<Violation> violations = new ArrayList<>();

    private FixedParts(Call call) {
        this.call = call;
    }

    /** @throws Problem 409 with each part that would change though it is fixed, and why it is */
    static void check(Call call, CallRequest request, Instant now) {
        FixedParts fixed = new FixedParts(call);
        if (call.state() != CallState.DRAFT) {
            fixed.checkPublished(request, now);
        }
        fixed.checkLocked(request);
        if (!fixed.violations.isEmpty()) {
            throw new Problem(ProblemType.CONFLICT, fixed.violations.getFirst().message(), fixed.violations);
        }
    }

    private void checkPublished(CallRequest request, Instant now) {
        check(
                "/answerForm",
                call.rules().answerForm(),
                request.form(),
                "fixed_since_publication",
                new Message(
                        "Biểu mẫu không đổi được sau khi đợt kêu gọi đã công bố.",
                        "The form cannot change after the call has been published."));
        check(
                "/showsSubmissions",
                call.showsSubmissions(),
                request.showsSubmissions(),
                "fixed_since_publication",
                new Message(
                        "Không đổi được sau khi công bố: người tham gia đã dựa vào đó.",
                        "It cannot change once the call is published: those who take part rely on it."));
        check(
                "/awards",
                call.awards(),
                request.awards(),
                "fixed_since_publication",
                new Message(
                        "Giải thưởng không đổi được sau khi đợt kêu gọi đã công bố.",
                        "The awards cannot change after the call has been published."));
        check(
                "/closesAt",
                call.closesAt(),
                request.closesAt(),
                "fixed_since_publication",
                new Message(
                        "Sau khi công bố, hạn nộp chỉ được gia hạn qua /extensions.",
                        "After publication, the end moves only by an extension, at /extensions."));
        if (!now.isBefore(call.opensAt())) {
            check(
                    "/opensAt",
                    call.opensAt(),
                    request.opensAt(),
                    "fixed_since_opening",
                    new Message(
                            "Đợt kêu gọi đã mở nên không đổi được lúc mở.",
                            "The call has opened, so its opening cannot change."));
        }
    }

    private void checkLocked(CallRequest request) {
        Instant criteriaLockedAt = call.criteriaLockedAt();
        if (criteriaLockedAt != null) {
            Message reason = Message.of(
                    "Đã có bản đánh giá được nộp (lúc %s) nên không đổi được.",
                    "A review has been submitted (at %s), so this cannot change.", criteriaLockedAt);
            check("/criteria", call.criteria(), request.criteria(), "locked", reason);
            check("/reviewPolicy", call.reviewPolicy(), request.reviewPolicy(), "locked", reason);
        }
        Instant votingLockedAt = call.votingLockedAt();
        if (votingLockedAt != null) {
            Message reason = Message.of(
                    "Đã có người bình chọn (lúc %s) nên không đổi được.",
                    "Somebody has voted (at %s), so this cannot change.", votingLockedAt);
            check("/votingPolicy", call.votingPolicy(), request.votingPolicy(), "locked", reason);
        }
    }

    private void check(String pointer, Object present, Object wanted, String code, Message reason) {
        if (!Objects.equals(present, wanted)) {
            violations.add(Violation.at(pointer, code, reason));
        }
    }
}
