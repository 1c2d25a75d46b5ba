package vn.hanoi.creativecity.events.event;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.Dependents;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Events in the change feed. Features above this one are known here by the names of their tables alone. */
@Singleton
class EventFeed implements FeedCollection<EventResponse> {

    private final EventRepository events;
    private final EventAnswers answers;

    EventFeed(EventRepository events, EventAnswers answers) {
        this.events = events;
        this.answers = answers;
    }

    @Override
    public String name() {
        return Event.COLLECTION;
    }

    @Override
    public Class<EventResponse> type() {
        return EventResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select id, version,
                    case publication when 'DRAFT' then array['staff'] else array['public', 'staff'] end as audience,
                    jsonb_build_array(slug, title_vi, title_en)::text as shown
                from event""";
    }

    @Override
    public List<Dependents> dependents() {
        return List.of(
                Dependents.thatShowIt(Event.COLLECTION, "select id from event where super_event_id = any (?)"),
                Dependents.thatShowIt("sessions", "select id from session where event_id = any (?)"),
                Dependents.thatShowIt("courses", "select id from course where event_id = any (?)"));
    }

    @Override
    public Map<UUID, EventResponse> documents(Collection<UUID> ids) {
        return events.visible(ids).stream().collect(Collectors.toMap(Event::id, answers::documentOf));
    }

    @Override
    public String href(UUID id, EventResponse document) {
        return "/v1/events/" + id;
    }
}
