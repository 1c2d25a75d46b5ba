package vn.hanoi.creativecity.events.registration;

import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** A registration, or what it asks for more, is not taken as things are. */
final class NotTaken extends Problem {

    private NotTaken(String pointer, String code, Message detail) {
        super(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, code, detail)));
    }

    static NotTaken outOfTime(String pointer, RegistrationTerms terms, Instant receivedAt) {
        return new NotTaken(
                pointer,
                receivedAt.isBefore(terms.opensAt()) ? "not_open_yet" : "closed",
                Message.of(
                        "Đăng ký được nhận từ %s đến trước %s; yêu cầu đến lúc %s.",
                        "Registrations are taken from %s until before %s; the request came at %s.",
                        terms.opensAt(),
                        terms.closesAt(),
                        receivedAt));
    }

    static NotTaken cancelled(String pointer) {
        return new NotTaken(
                pointer, "cancelled", new Message("Sự kiện hoặc buổi này đã bị huỷ.", "It has been cancelled."));
    }

    static NotTaken notPublished(String pointer) {
        return new NotTaken(
                pointer,
                "not_published",
                new Message("Sự kiện này không được công bố.", "The event is not published."));
    }

    /** There are no seats, and nobody may wait for any, or no more people may. */
    static NotTaken full(String pointer, RegistrationTerms terms) {
        return terms.waitingList()
                ? new NotTaken(
                        pointer,
                        "waiting_list_full",
                        new Message(
                                "Không còn đủ chỗ, và danh sách chờ cũng đã đầy.",
                                "There are not enough seats left, and the waiting list is full too."))
                : noSeats(pointer);
    }

    static NotTaken noSeats(String pointer) {
        return new NotTaken(pointer, "full", new Message("Không còn đủ chỗ.", "There are not enough seats left."));
    }

    static NotTaken ended() {
        return new NotTaken("", "cancelled", new Message("Đăng ký đã kết thúc.", "The registration has ended."));
    }

    /** What was let go of would otherwise come back, and stay for good. */
    static NotTaken forgotten() {
        return new NotTaken(
                "",
                "forgotten",
                new Message(
                        "Thông tin người đăng ký đã được xoá và không ghi lại nữa.",
                        "Who registered has been forgotten, and is not recorded again."));
    }

    static NotTaken offerOver(Instant until, Instant receivedAt) {
        return new NotTaken(
                "",
                "offer_lapsed",
                Message.of(
                        "Chỗ được giữ đến trước %s; yêu cầu đến lúc %s.",
                        "The seats were held until before %s; the request came at %s.", until, receivedAt));
    }
}
