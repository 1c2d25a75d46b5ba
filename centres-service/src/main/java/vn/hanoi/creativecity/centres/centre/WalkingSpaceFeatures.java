package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.text.Message;

/** The walking spaces alone. */
@Singleton
class WalkingSpaceFeatures extends CentreLayer {

    WalkingSpaceFeatures(CentreRepository centres, CentreRights rights, Session session) {
        super(centres, rights, session);
    }

    @Override
    public String id() {
        return "walking-spaces";
    }

    @Override
    public Message title() {
        return new Message("Không gian đi bộ", "Walking spaces");
    }

    @Override
    public Message description() {
        return new Message(
                "Các không gian đi bộ của thành phố. Thời gian của mỗi nơi là ngày khai trương.",
                "The walking spaces of the city. The time of each is the day on which it opened.");
    }

    @Override
    boolean has(CentreKind kind) {
        return kind == CentreKind.WALKING_SPACE;
    }

    @Override
    String kinds() {
        return "kind = 'WALKING_SPACE'";
    }
}
