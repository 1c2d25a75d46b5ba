package vn.hanoi.creativecity.platform.following;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A part of another service's feed.
 *
 * @param cursor where it goes on
 * @param more whether more is there already
 */
record Changes(List<JsonNode> items, String cursor, boolean more) {

    boolean isEmpty() {
        return items.isEmpty() && !more;
    }
}
