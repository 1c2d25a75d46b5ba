package vn.hanoi.creativecity.events.schedule;

import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.events.occurrence.Words;
import vn.hanoi.creativecity.platform.text.Message;

/** What is the same in every schedule. */
final class Generator {

    static final String NAME = "ha-noi-creative-city";
    static final String TIME_ZONE = "Asia/Ho_Chi_Minh";
    static final Message ONLINE = new Message("Tham gia trực tuyến", "Take part online");

    private Generator() {}

    /** The disciplines, in the order of their names in the API. */
    static List<Map.Entry<String, Message>> tracks() {
        return Words.DISCIPLINES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    static String slug(String discipline) {
        return discipline.replace('_', '-');
    }
}
