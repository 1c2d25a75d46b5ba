package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.text.Message;

/** The centres without the walking spaces, which are another collection: a feature is in one alone. */
@Singleton
class CentreFeatures extends CentreLayer {

    CentreFeatures(CentreRepository centres, CentreRights rights, Session session) {
        super(centres, rights, session);
    }

    @Override
    public String id() {
        return "centres";
    }

    @Override
    public Message title() {
        return new Message("Trung tâm và không gian sáng tạo", "Creative centres and spaces");
    }

    @Override
    public Message description() {
        return new Message(
                "Các trung tâm và không gian sáng tạo của mạng lưới. Thời gian của mỗi nơi là ngày khai trương.",
                "The creative centres and spaces of the network. The time of each is the day on which it opened.");
    }

    @Override
    boolean has(CentreKind kind) {
        return kind != CentreKind.WALKING_SPACE;
    }

    @Override
    String kinds() {
        return "kind <> 'WALKING_SPACE'";
    }
}
