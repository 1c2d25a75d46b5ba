package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.notification.Notification;
import vn.hanoi.creativecity.platform.notification.Notifications;
import vn.hanoi.creativecity.platform.notification.Recipient;
import vn.hanoi.creativecity.platform.text.Message;

/** Tells jurors that they are invited, once a call however many submissions they are given. It names no submission. */
@Singleton
class Invitations {

    private final Notifications notifications;

    Invitations(Notifications notifications) {
        this.notifications = notifications;
    }

    void send(ReviewAssignment assignment) {
        Juror juror = assignment.juror();
        if (juror.mail() == null) {
            return;
        }
        Call call = assignment.call();
        String english =
                call.name().en() == null ? call.name().vi() : call.name().en();
        notifications.send(new Notification(
                "call/" + call.id() + "/jury/invited",
                Recipient.of(juror.mail(), juror.name()),
                Message.of(
                        "Mời tham gia ban giám khảo: %1$s",
                        "You are invited to a jury: %2$s", call.name().vi(), english),
                Message.of("""
                        Quý vị được mời đánh giá các bài nộp của “%1$s”.

                        Xin đăng nhập, khai báo có xung đột lợi ích hay không với từng bài, rồi nhận hoặc từ chối.
                        """, """
                        You are invited to judge submissions for “%2$s”.

                        Please log in, declare for each of them whether you have a conflict of interest, and accept or decline.
                        """, call.name().vi(), english)));
    }
}
