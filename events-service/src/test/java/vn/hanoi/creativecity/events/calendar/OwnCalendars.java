package vn.hanoi.creativecity.events.calendar;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.hanoi.creativecity.events.occurrence.CalendarSecret;
import vn.hanoi.creativecity.events.occurrence.PrivateCalendar;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Calendars of persons that tests make for themselves. */
@Singleton
class OwnCalendars implements PrivateCalendar {

    private final Map<String, Contents> known = new ConcurrentHashMap<>();

    @Override
    public Optional<Contents> withHash(byte[] hash) {
        return Optional.ofNullable(known.get(Arrays.toString(hash)));
    }

    CalendarSecret with(UUID... sessions) {
        CalendarSecret secret = CalendarSecret.fresh();
        known.put(
                Arrays.toString(secret.hash()),
                new Contents(LocalizedText.of("Lịch của tôi", "My calendar"), List.of(sessions)));
        return secret;
    }
}
