package vn.hanoi.creativecity.platform.finding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The hits of one service after a place, in order.
 *
 * @param more whether there are others after them
 * @param total how many there are in all; null unless it was asked for
 */
public record FoundPage(
        List<Found> items, @JsonProperty(required = true) boolean more, Long total) {

    public FoundPage {
        items = List.copyOf(items);
    }
}
