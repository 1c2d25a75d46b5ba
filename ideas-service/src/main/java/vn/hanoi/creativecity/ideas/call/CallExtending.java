package vn.hanoi.creativecity.ideas.call;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Gives a published call, which the caller has locked, a later end, before it has closed or after. */
@Singleton
class CallExtending {

    private final CallExtensionRepository extensions;
    private final Viewer viewer;
    private final Clock clock;

    CallExtending(CallExtensionRepository extensions, Viewer viewer, Clock clock) {
        this.extensions = extensions;
        this.viewer = viewer;
        this.clock = clock;
    }

    CallExtension extend(Call call, CallExtensionRequest request) {
        Instant now = clock.instant();
        checkRequest(call, request, now);
        checkCall(call, request.closesAt());
        CallExtension extension =
                new CallExtension(Ids.next(), call, extensions.nextNumber(call), request, viewer.subject(), now);
        extensions.persistAndFlush(extension);
        call.extendTo(request.closesAt(), now);
        extensions.flush();
        return extension;
    }

    private static void checkRequest(Call call, CallExtensionRequest request, Instant now) {
        Violations violations = new Violations();
        CallRules.checkYear("/closesAt", request.closesAt(), violations);
        violations.check(
                request.closesAt().isAfter(call.closesAt()),
                "/closesAt",
                "not_later",
                Message.of("Phải sau hạn hiện tại, %s.", "Must be after the present end, %s.", call.closesAt()));
        violations.check(
                request.closesAt().isAfter(now),
                "/closesAt",
                "in_the_past",
                new Message("Phải ở tương lai.", "Must be in the future."));
        violations.check(
                request.reason().en() != null,
                "/reason/en",
                "required",
                new Message("Bắt buộc phải có.", "Must be there."));
        violations.throwIfAny();
    }

    private static void checkCall(Call call, Instant closesAt) {
        if (call.state() != CallState.PUBLISHED) {
            throw conflict(
                    "",
                    "not_published",
                    new Message(
                            "Chỉ gia hạn được đợt kêu gọi đang công bố.",
                            "Only a call that is published can be extended."));
        }
        if (call.criteriaLockedAt() != null) {
            throw conflict(
                    "",
                    "locked",
                    new Message(
                            "Đã có bản đánh giá được nộp nên không thể mở lại việc nộp bài.",
                            "A review has been submitted, so submissions cannot be taken any more."));
        }
        if (call.votingPolicy() != null && closesAt.isAfter(call.votingPolicy().opensAt())) {
            throw conflict(
                    "/closesAt",
                    "after_the_vote_opens",
                    Message.of(
                            "Bình chọn mở lúc %s; hạn nộp không được sau đó.",
                            "The vote opens at %s; the call cannot close after that.",
                            call.votingPolicy().opensAt()));
        }
    }

    private static Problem conflict(String pointer, String code, Message message) {
        return new Problem(ProblemType.CONFLICT, message, List.of(Violation.at(pointer, code, message)));
    }
}
