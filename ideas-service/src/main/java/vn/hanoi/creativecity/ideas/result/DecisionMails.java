package vn.hanoi.creativecity.ideas.result;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.submission.Decided;
import vn.hanoi.creativecity.platform.notification.Notification;
import vn.hanoi.creativecity.platform.notification.Notifications;
import vn.hanoi.creativecity.platform.notification.Recipient;
import vn.hanoi.creativecity.platform.text.Message;

/** Tells whoever answers for a submission what was decided about it. */
@Singleton
class DecisionMails {

    /** Whoever handed it in may have written something that no mail server takes. */
    private static final Pattern ADDRESS = Pattern.compile(Recipient.ADDRESS);

    private final Notifications notifications;

    DecisionMails(Notifications notifications) {
        this.notifications = notifications;
    }

    void send(Call call, Decided submission) {
        if (submission.mail() == null || !ADDRESS.matcher(submission.mail()).matches()) {
            return;
        }
        String english =
                call.name().en() == null ? call.name().vi() : call.name().en();
        Message decision = submission.accepted()
                ? new Message("đã được chọn", "has been accepted")
                : new Message("không được chọn", "has not been accepted");
        notifications.send(new Notification(
                "submission/" + submission.code() + "/decided",
                Recipient.of(submission.mail(), submission.name()),
                Message.of(
                        "Kết quả bài nộp %1$s: %2$s",
                        "The decision about your submission %1$s: %3$s",
                        submission.code(),
                        call.name().vi(),
                        english),
                Message.of("""
                        Bài nộp %1$s của quý vị cho “%2$s” %4$s.

                        Kết quả và nhận xét của ban giám khảo nay có thể xem khi đăng nhập.
                        """, """
                        Your submission %1$s for “%3$s” %5$s.

                        The result, and what the jury wrote for you, can now be read once you have logged in.
                        """, submission.code(), call.name().vi(), english, decision.vi(), decision.en())));
    }
}
