package vn.hanoi.creativecity.platform.slug;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** New ids: UUIDs of version 7, which grow with time [RFC 9562 section 5.7]. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
