package vn.hanoi.creativecity.events.occurrence;

import java.util.UUID;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Where a session takes place, as others tell of it. */
public record Place(
        UUID id,
        String slug,
        LocalizedText name,
        LocalizedText address,
        Double longitude,
        Double latitude,
        Integer capacityPersons) {

    public boolean isOnTheMap() {
        return latitude != null && longitude != null;
    }
}
