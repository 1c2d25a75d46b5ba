package vn.hanoi.creativecity.events.occurrence;

import static java.util.Map.entry;

import java.util.Map;
import vn.hanoi.creativecity.platform.text.Message;

/** What the types of events and the disciplines are called by people. */
public final class Words {

    /** The seven fields of UNESCO's creative cities. */
    public static final Map<String, Message> DISCIPLINES = Map.ofEntries(
            entry("crafts_and_folk_art", new Message("Thủ công và nghệ thuật dân gian", "Crafts and folk art")),
            entry("design", new Message("Thiết kế", "Design")),
            entry("film", new Message("Điện ảnh", "Film")),
            entry("gastronomy", new Message("Ẩm thực", "Gastronomy")),
            entry("literature", new Message("Văn học", "Literature")),
            entry("media_arts", new Message("Nghệ thuật truyền thông", "Media arts")),
            entry("music", new Message("Âm nhạc", "Music")));

    private static final Map<String, Message> TYPES = Map.ofEntries(
            entry("exhibition", new Message("Triển lãm", "Exhibition")),
            entry("performance", new Message("Biểu diễn", "Performance")),
            entry("talk", new Message("Toạ đàm", "Talk")),
            entry("workshop", new Message("Xưởng thực hành", "Workshop")),
            entry("tour", new Message("Tham quan", "Tour")),
            entry("market", new Message("Chợ phiên", "Market")),
            entry("competition", new Message("Cuộc thi", "Competition")),
            entry("screening", new Message("Chiếu phim", "Screening")),
            entry("street_activity", new Message("Hoạt động đường phố", "Street activity")),
            entry("training_course", new Message("Khoá đào tạo", "Training course")),
            entry("ceremony", new Message("Nghi lễ", "Ceremony")));

    private Words() {}

    /** A type that has no name yet is called as it is written. */
    public static String type(String type, Language language) {
        return language.of(TYPES.getOrDefault(type, new Message(type, type)));
    }

    public static String discipline(String discipline, Language language) {
        return language.of(DISCIPLINES.getOrDefault(discipline, new Message(discipline, discipline)));
    }
}
