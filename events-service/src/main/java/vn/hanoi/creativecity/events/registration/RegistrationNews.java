package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hanoi.creativecity.platform.notification.Notification;
import vn.hanoi.creativecity.platform.notification.Notifications;
import vn.hanoi.creativecity.platform.notification.Recipient;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.time.Clocks;

/** Tells whoever registered what becomes of it, by mail, once of each thing and in the transaction in which it happens. */
@Singleton
class RegistrationNews {

    private static final DateTimeFormatter VI = format("HH:mm 'ngày' d/M/yyyy", Locale.of("vi"));
    private static final DateTimeFormatter EN = format("HH:mm 'on' d MMMM yyyy", Locale.ENGLISH);

    private final Notifications notifications;

    RegistrationNews(Notifications notifications) {
        this.notifications = notifications;
    }

    void attending(Registration registration, Occasion occasion) {
        tell(
                registration,
                occasion,
                "attending",
                new Message("Đã đăng ký", "You are registered"),
                Message.of(
                        "Bạn có chỗ cho %d người.\n\nMã của bạn là %s; xin mang theo khi đến.",
                        "You have seats for %d.\n\nYour code is %s; please have it with you when you come.",
                        registration.groupSize(),
                        registration.code()));
    }

    void waitlisted(Registration registration, Occasion occasion, int place) {
        tell(
                registration,
                occasion,
                "waitlisted",
                new Message("Trong danh sách chờ", "On the waiting list"),
                Message.of(
                        "Hiện không còn đủ chỗ cho %1$d người. Bạn ở vị trí thứ %2$d trong danh sách chờ; khi có chỗ chúng tôi sẽ viết cho bạn.",
                        "There are not enough seats for %1$d at present. Your place on the waiting list is %2$d; we write to you when there are seats.",
                        registration.groupSize(),
                        place));
    }

    void offered(Registration registration, Occasion occasion) {
        tell(
                registration,
                occasion,
                "offered/" + registration.offers(),
                new Message("Đã có chỗ cho bạn", "There are seats for you"),
                new Message(
                        "Đã có chỗ cho %d người. Xin nhận trước %s; sau đó chỗ được chuyển cho người kế tiếp."
                                .formatted(registration.groupSize(), VI.format(registration.offerUntil())),
                        "There are seats for %d. Please accept them before %s; after that they go to the next."
                                .formatted(registration.groupSize(), EN.format(registration.offerUntil()))));
    }

    void offerShortened(Registration registration, Occasion occasion) {
        tell(
                registration,
                occasion,
                "offer-shortened/" + registration.offers() + "/" + registration.offerUntil(),
                new Message("Xin nhận chỗ sớm hơn", "Please accept your seats earlier"),
                new Message(
                        "Thời gian bắt đầu đã sớm hơn, nên chỗ cho %d người chỉ được giữ đến trước %s."
                                .formatted(registration.groupSize(), VI.format(registration.offerUntil())),
                        "It begins earlier now, so the seats for %d are held only until before %s."
                                .formatted(registration.groupSize(), EN.format(registration.offerUntil()))));
    }

    void offerLapsed(Registration registration, Occasion occasion) {
        tell(
                registration,
                occasion,
                "offer-lapsed",
                new Message("Chỗ giữ cho bạn đã hết hạn", "Your offer has lapsed"),
                new Message(
                        "Chỗ được giữ cho bạn không được nhận kịp, nên đăng ký này đã kết thúc. Bạn có thể đăng ký lại.",
                        "The seats that were held for you were not accepted in time, so this registration has ended. You may register again."));
    }

    void offerWithdrawn(Registration registration, Occasion occasion) {
        tell(
                registration,
                occasion,
                "offer-withdrawn/" + registration.offers(),
                new Message("Chỗ giữ cho bạn không còn", "Your offer was withdrawn"),
                new Message(
                        "Số chỗ đã giảm, nên chỗ được giữ cho bạn không còn. Bạn trở lại vị trí cũ trong danh sách chờ.",
                        "There are fewer seats now, so those held for you are gone. You are back at your old place on the waiting list."));
    }

    /** @param reason why; null where nobody said */
    void cancelled(Registration registration, Occasion occasion, Message reason) {
        Message text = switch (registration.cancellation()) {
            case SESSION_CANCELLED, EVENT_CANCELLED ->
                new Message(
                        "Rất tiếc, sự kiện bị huỷ, và đăng ký của bạn kết thúc cùng với nó.",
                        "We are sorry: it has been cancelled, and your registration with it.");
            case BY_STAFF ->
                new Message("Ban tổ chức đã huỷ đăng ký của bạn.", "The organisers have cancelled your registration.");
            default -> new Message("Bạn đã huỷ đăng ký.", "You have cancelled your registration.");
        };
        tell(
                registration,
                occasion,
                "cancelled",
                new Message("Đăng ký đã huỷ", "Registration cancelled"),
                withReason(text, reason));
    }

    /**
     * That a session has changed.
     *
     * @param session what it is now
     * @param change which one it was: the same person is told once of it
     * @param reason why; null where nobody said
     */
    void sessionChanged(Registration registration, Occasion session, String change, Message what, Message reason) {
        String event = "session/" + session.session() + "/" + change;
        Message subject = new Message("Thay đổi", "Changed");
        write(registration, session, event, subject, withReason(what, reason));
    }

    /** An instant as people of the city read it. */
    static Message written(Instant instant) {
        return new Message(VI.format(instant), EN.format(instant));
    }

    private static Message withReason(Message what, Message reason) {
        return reason == null ? what : new Message(what.vi() + "\n\n" + reason.vi(), what.en() + "\n\n" + reason.en());
    }

    private void tell(Registration registration, Occasion occasion, String event, Message subject, Message text) {
        write(registration, occasion, "registration/" + registration.id() + "/" + event, subject, text);
    }

    private void write(Registration registration, Occasion occasion, String event, Message subject, Message text) {
        if (!registration.hasContact()) {
            return;
        }
        Recipient recipient = Recipient.of(registration.mail(), registration.name())
                .reading(registration.language().locale());
        notifications.send(new Notification(event, recipient, titled(subject, occasion), about(occasion, text)));
    }

    private static Message titled(Message subject, Occasion occasion) {
        return new Message(subject.vi() + ": " + occasion.title().vi(), subject.en() + ": " + occasion.englishTitle());
    }

    /** What it is about, and when that is. */
    private static Message about(Occasion occasion, Message text) {
        boolean hasTime = occasion.session() != null;
        return new Message(
                "%s%s\n\n%s"
                        .formatted(
                                occasion.title().vi(), hasTime ? ", " + VI.format(occasion.startsAt()) : "", text.vi()),
                "%s%s\n\n%s"
                        .formatted(
                                occasion.englishTitle(),
                                hasTime ? ", " + EN.format(occasion.startsAt()) : "",
                                text.en()));
    }

    private static DateTimeFormatter format(String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).withZone(Clocks.HA_NOI);
    }
}
