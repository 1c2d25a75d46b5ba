package vn.hanoi.creativecity.events.session;

import java.time.Duration;
import java.time.Instant;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** What holds for the times of every session. */
final class SessionTimes {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private SessionTimes() {}

    static void check(Slot slot, Violations violations) {
        violations.check(
                !slot.from().isBefore(EARLIEST) && slot.from().isBefore(LATEST),
                "/startsAt",
                "out_of_range",
                new Message("Phải trong các năm 2000 đến 2099.", "Must be in the years 2000 to 2099."));
        if (!slot.until().isAfter(slot.from())) {
            violations.add(
                    "/endsAt",
                    "ends_before_it_begins",
                    new Message("Phải kết thúc sau khi bắt đầu.", "It must end after it begins."));
        } else {
            violations.check(
                    Duration.between(slot.from(), slot.until()).compareTo(SessionListing.LONGEST) <= 0,
                    "/endsAt",
                    "too_long",
                    new Message(
                            "Một buổi kéo dài nhiều nhất 24 giờ; hoạt động nhiều ngày có nhiều buổi.",
                            "A session lasts 24 hours at most; what goes on for days has a session for each."));
        }
    }
}
