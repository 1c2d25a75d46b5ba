package vn.hanoi.creativecity.events.programme;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Says in words what has become of a session, on the clock and in the calendar of Hà Nội. */
final class Wording {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = clock("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = clock("d/M/uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = clock("d MMMM uuuu", Locale.ENGLISH);

    private Wording() {}

    static LocalizedText of(ChangeKind kind, FrozenSession before, FrozenSession now) {
        return LocalizedText.of(vietnamese(kind, before, now), english(kind, before, now));
    }

    private static String vietnamese(ChangeKind kind, FrozenSession before, FrozenSession now) {
        String title = "“%s”".formatted(either(before, now).title().vi());
        return switch (kind) {
            case NEW -> "Mới: %s, %s.".formatted(title, placeVi(now));
            case MOVED -> "Thay đổi: %s từ %s sang %s.".formatted(title, placeVi(before), placeVi(now));
            case MOVED_ONLINE -> "Chuyển sang trực tuyến: %s, %s.".formatted(title, placeVi(now));
            case POSTPONED -> "Hoãn: %s, trước đó %s.".formatted(title, placeVi(before));
            case CANCELLED -> "Huỷ: %s, %s.".formatted(title, placeVi(before == null ? now : before));
            case REINSTATED -> "Tổ chức trở lại: %s, %s.".formatted(title, placeVi(now));
            case RETITLED ->
                "Đổi tên: “%s” thành %s, %s.".formatted(before.title().vi(), title, placeVi(now));
            case PARTICIPANTS_CHANGED -> "Thay đổi người tham gia: %s, %s.".formatted(title, placeVi(now));
            case REMOVED -> "Không còn trong chương trình: %s, %s.".formatted(title, placeVi(before));
        };
    }

    private static String english(ChangeKind kind, FrozenSession before, FrozenSession now) {
        String title = "“%s”".formatted(en(either(before, now).title()));
        return switch (kind) {
            case NEW -> "New: %s, %s.".formatted(title, placeEn(now));
            case MOVED -> "Moved: %s from %s to %s.".formatted(title, placeEn(before), placeEn(now));
            case MOVED_ONLINE -> "Moved online: %s, %s.".formatted(title, placeEn(now));
            case POSTPONED -> "Postponed: %s, until now %s.".formatted(title, placeEn(before));
            case CANCELLED -> "Cancelled: %s, %s.".formatted(title, placeEn(before == null ? now : before));
            case REINSTATED -> "Taking place again: %s, %s.".formatted(title, placeEn(now));
            case RETITLED -> "Renamed: “%s” to %s, %s.".formatted(en(before.title()), title, placeEn(now));
            case PARTICIPANTS_CHANGED -> "Other participants: %s, %s.".formatted(title, placeEn(now));
            case REMOVED -> "No longer part of the programme: %s, %s.".formatted(title, placeEn(before));
        };
    }

    private static FrozenSession either(FrozenSession before, FrozenSession now) {
        return now == null ? before : now;
    }

    private static String placeVi(FrozenSession session) {
        String when = "%s ngày %s".formatted(hours(session), DAY.format(session.startsAt()));
        return takesPlace(session) ? when + ", " + session.venue().name().vi() : when;
    }

    private static String placeEn(FrozenSession session) {
        String when = "%s, %s".formatted(ENGLISH_DAY.format(session.startsAt()), hours(session));
        return takesPlace(session) ? when + ", " + en(session.venue().name()) : when;
    }

    private static String hours(FrozenSession session) {
        return TIME.format(session.startsAt()) + "–" + TIME.format(session.endsAt());
    }

    private static boolean takesPlace(FrozenSession session) {
        return session.venue() != null && !session.isOnline();
    }

    private static String en(LocalizedText text) {
        return text.en() == null ? text.vi() : text.en();
    }

    private static DateTimeFormatter clock(String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).withZone(ZONE);
    }
}
