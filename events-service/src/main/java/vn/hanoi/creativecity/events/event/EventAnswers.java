package vn.hanoi.creativecity.events.event;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.stream.LongStream;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** Events as they are answered, with their tags. */
@Singleton
class EventAnswers {

    private final EventRepository events;
    private final Viewer viewer;

    EventAnswers(EventRepository events, Viewer viewer) {
        this.events = events;
        this.viewer = viewer;
    }

    Response answer(Response.ResponseBuilder answer, Event event) {
        return answer.header("ETag", tag(event)).entity(documentOf(event)).build();
    }

    /** What the viewer reads: participants who did not agree to be named are known to staff. */
    EventResponse documentOf(Event event) {
        return EventResponse.from(
                event,
                events::isVisible,
                part -> viewer.tier() == Tier.STAFF || part.participant().consented());
    }

    /** A change of a participant is one of the event; one of its edition or of the event that it is a part of is not. */
    String tag(Event event) {
        return ETags.of(
                event.version(),
                viewer.tier(),
                ETags.shown(LongStream.of(
                        event.edition() == null ? 0 : event.edition().version(),
                        event.superEvent() == null ? 0 : event.superEvent().version())));
    }
}
