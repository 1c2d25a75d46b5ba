package vn.hanoi.creativecity.events.linkeddata;

import static java.util.Map.entry;

import java.util.Map;
import vn.hanoi.creativecity.events.session.SessionStatus;

/** What schema.org calls what is here. */
final class Vocabulary {

    static final String TYPE = "application/ld+json";
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    /** What the contract says of each document. */
    static final String DOCUMENT = "JSON-LD in the vocabulary of schema.org.";

    static final String EXAMPLE = """
            {"@context": "http://localhost:8080/v1/linked-data/context.jsonld", "@type": "Festival", \
            "@id": "http://localhost:8080/v1/festival-editions/2026"}""";

    private static final String SCHEMA = "https://schema.org/";
    private static final String EDUCATION = "EducationEvent";
    private static final String SOCIAL = "SocialEvent";

    /** The narrowest that is true; schema.org has no word for the others. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            entry("exhibition", "ExhibitionEvent"),
            entry("talk", EDUCATION),
            entry("workshop", EDUCATION),
            entry("training_course", EDUCATION),
            entry("screening", "ScreeningEvent"),
            entry("street_activity", SOCIAL),
            entry("ceremony", SOCIAL));

    private Vocabulary() {}

    static String type(String type) {
        return TYPES.getOrDefault(type, "Event");
    }

    static String status(SessionStatus status) {
        return SCHEMA
                + switch (status) {
                    case SCHEDULED -> "EventScheduled";
                    case RESCHEDULED -> "EventRescheduled";
                    case POSTPONED -> "EventPostponed";
                    case CANCELLED -> "EventCancelled";
                    case MOVED_ONLINE -> "EventMovedOnline";
                };
    }

    /** Whether it is cancelled is all that is known of what has no session of its own. */
    static String status(boolean cancelled) {
        return status(cancelled ? SessionStatus.CANCELLED : SessionStatus.SCHEDULED);
    }

    static String attendance(boolean onSite, boolean online) {
        String mode = onSite && online ? "Mixed" : online ? "Online" : "Offline";
        return SCHEMA + mode + "EventAttendanceMode";
    }

    static String performer(String kind) {
        return switch (kind) {
            case "GROUP" -> "PerformingGroup";
            case "ORGANISATION" -> "Organization";
            default -> "Person";
        };
    }
}
