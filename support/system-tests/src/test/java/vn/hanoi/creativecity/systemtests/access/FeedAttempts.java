package vn.hanoi.creativecity.systemtests.access;

import static java.util.Map.entry;

import java.util.Map;
import vn.hanoi.creativecity.systemtests.access.Attempts.Attempt;

/** One call of each operation that tells of the programme in a format of others. */
final class FeedAttempts {

    private static final String CALENDARS = "/v1/calendars/";
    private static final String EDITION = "/v1/festival-editions/2024";

    private FeedAttempts() {}

    static Map<String, Attempt> of(FeedThings things) {
        return Map.ofEntries(
                entry("readEditionCalendar", reading(CALENDARS + "festival-editions/2024.ics")),
                entry(
                        "readEventCalendar",
                        (caller, on) -> caller.get().get(CALENDARS + "events/" + things.event(on) + ".ics")),
                entry(
                        "readVenueCalendar",
                        (caller, _) -> caller.get().get(CALENDARS + "venues/" + things.venue() + ".ics")),
                entry("readFormerUnitCalendar", (caller, _) -> {
                    things.venue();
                    return caller.get().get(CALENDARS + "former-units/" + FeedThings.FORMER_UNIT + ".ics");
                }),
                entry("readRegistrationCalendar", reading(CALENDARS + "registrations/" + "a".repeat(32) + ".ics")),
                entry("readScheduleAsJson", reading(EDITION + "/schedule.json")),
                entry("readScheduleAsXml", reading(EDITION + "/schedule.xml")),
                entry("readProgrammeNews", reading(EDITION + "/news.atom")),
                entry(
                        "readSessionAsLinkedData",
                        (caller, on) -> caller.get().get("/v1/sessions/" + things.session(on) + ".jsonld")),
                entry(
                        "readEventAsLinkedData",
                        (caller, on) -> caller.get().get("/v1/events/" + things.event(on) + ".jsonld")),
                entry("readFestivalEditionAsLinkedData", reading(EDITION + ".jsonld")),
                entry("readLinkedDataContext", reading("/v1/linked-data/context.jsonld")));
    }

    private static Attempt reading(String path) {
        return (caller, _) -> caller.get().get(path);
    }
}
