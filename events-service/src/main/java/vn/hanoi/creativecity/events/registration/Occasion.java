package vn.hanoi.creativecity.events.registration;

import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.event.EventPublication;
import vn.hanoi.creativecity.events.event.EventType;
import vn.hanoi.creativecity.events.session.Session;
import vn.hanoi.creativecity.events.session.SessionStatus;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * What people register for: a session, or a whole event.
 *
 * @param session null for a whole event
 * @param startsAt when it begins, and for a whole event its last session; null while there is none
 * @param isCourse whether people are trained in it
 * @param isPublished whether the public knows of it
 */
record Occasion(
        UUID event,
        UUID session,
        LocalizedText title,
        Instant startsAt,
        boolean isCourse,
        boolean isPublished,
        boolean isCancelled) {

    static Occasion of(Session session) {
        Event event = session.event();
        return new Occasion(
                event.id(),
                session.id(),
                session.shownTitle(),
                session.startsAt(),
                isCourse(event),
                isPublished(event),
                session.status() == SessionStatus.CANCELLED || isCancelled(event));
    }

    static Occasion of(Event event, Instant lastStart) {
        return new Occasion(
                event.id(), null, event.title(), lastStart, isCourse(event), isPublished(event), isCancelled(event));
    }

    /** The English title, or what there is instead. */
    String englishTitle() {
        return title.en() == null ? title.vi() : title.en();
    }

    private static boolean isCourse(Event event) {
        return event.type() == EventType.TRAINING_COURSE;
    }

    private static boolean isPublished(Event event) {
        return event.publication() == EventPublication.PUBLISHED;
    }

    private static boolean isCancelled(Event event) {
        return event.publication() == EventPublication.CANCELLED;
    }
}
