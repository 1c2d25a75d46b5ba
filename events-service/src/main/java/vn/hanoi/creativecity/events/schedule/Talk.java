package vn.hanoi.creativecity.events.schedule;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hanoi.creativecity.events.occurrence.Language;
import vn.hanoi.creativecity.events.occurrence.Occurrence;
import vn.hanoi.creativecity.events.occurrence.Words;
import vn.hanoi.creativecity.events.session.SessionStatus;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** A session in the words of schedules, which call it an event. */
record Talk(Occurrence session, Conference conference) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String DEFAULT_LANGUAGE = "vi";

    String date() {
        return Occurrence.iso(session.startsAt());
    }

    String end() {
        return Occurrence.iso(session.endsAt());
    }

    String start() {
        return TIME.format(session.start());
    }

    /** In hours and minutes, as many hours as it takes. */
    String duration() {
        Duration duration = Duration.between(session.startsAt(), session.endsAt());
        return String.format(Locale.ROOT, "%02d:%02d", duration.toHours(), duration.toMinutesPart());
    }

    /** The number makes it one of its kind, the title makes it readable. */
    String slug() {
        String number = String.format(Locale.ROOT, "%s-%04d", conference.acronym(), session.number());
        String title = Slugs.of(session.title().vi());
        return title.isEmpty() ? number : number + "-" + title;
    }

    String url() {
        return conference.base() + session.path();
    }

    String title() {
        return session.headline(language());
    }

    /** Why it is not as it was planned, where somebody has said so. */
    String subtitle() {
        return session.status() == SessionStatus.SCHEDULED ? null : language().of(session.reason());
    }

    /** The first of its disciplines. */
    String track() {
        return session.event().disciplines().isEmpty()
                ? null
                : Words.discipline(session.event().disciplines().getFirst(), language());
    }

    String spoken() {
        return session.event().languages().isEmpty()
                ? DEFAULT_LANGUAGE
                : session.event().languages().getFirst();
    }

    String summary() {
        return language().of(session.event().summary());
    }

    String description() {
        return language().of(session.event().description());
    }

    private Language language() {
        return conference.language();
    }
}
