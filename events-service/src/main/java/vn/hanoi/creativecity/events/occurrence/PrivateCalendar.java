package vn.hanoi.creativecity.events.occurrence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Calendars that only their owner knows the address of, such as that of a registration. Each kind is a bean. */
public interface PrivateCalendar {

    /** The one that the secret with this hash opens, read in the present transaction. */
    Optional<Contents> withHash(byte[] hash);

    /**
     * What is in it.
     *
     * @param name of the calendar
     * @param sessions which, whatever has become of them
     */
    record Contents(LocalizedText name, List<UUID> sessions) {}
}
