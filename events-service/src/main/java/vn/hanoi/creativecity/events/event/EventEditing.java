package vn.hanoi.creativecity.events.event;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.events.edition.EditionRepository;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.events.participant.Participant;
import vn.hanoi.creativecity.events.participant.ParticipantRepository;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes events. */
@Singleton
public class EventEditing {

    private static final Message REPEATED = new Message("Đã có ở trên.", "It is there already.");

    private final EventRepository events;
    private final EditionRepository editions;
    private final ParticipantRepository participants;
    private final Slugs slugs;
    private final jakarta.enterprise.event.Event<EventRevised> revised;
    private final Clock clock;

    EventEditing(
            EventRepository events,
            EditionRepository editions,
            ParticipantRepository participants,
            Slugs slugs,
            jakarta.enterprise.event.Event<EventRevised> revised,
            Clock clock) {
        this.events = events;
        this.editions = editions;
        this.participants = participants;
        this.slugs = slugs;
        this.revised = revised;
        this.clock = clock;
    }

    public Event create(EventRequest request) {
        UUID id = Ids.next();
        Event event = new Event(id, details(request, id, null), request, clock.instant());
        events.persistAndFlush(event);
        return event;
    }

    /** @param event locked by the caller */
    void change(Event event, EventRequest request) {
        EventDetails details = details(request, event.id(), event.superEvent());
        LocalizedText title = event.title();
        Event.Told told = event.told();
        Instant now = clock.instant();
        event.change(details, request, now);
        events.flush();
        boolean isRetitled = !event.title().equals(title);
        boolean isOtherwiseRevised = !event.told().equals(told);
        if (isRetitled || isOtherwiseRevised) {
            revised.fire(new EventRevised(event, isRetitled, isOtherwiseRevised, now));
        }
    }

    private EventDetails details(EventRequest request, UUID id, Event superEventBefore) {
        boolean staysWhereItIs =
                superEventBefore != null && superEventBefore.slug().equals(request.superEvent());
        if (request.superEvent() != null && !staysWhereItIs) {
            events.holdWhatIsPartOfWhat();
        }
        Violations violations = new Violations();
        FestivalEdition edition = violations.follow("/edition", request.edition(), editions::find);
        Event superEvent = violations.follow("/superEvent", request.superEvent(), events::find);
        checkPrice(request.price(), violations);
        for (int i = 0; i < request.organisers().size(); i++) {
            Organiser organiser = request.organisers().get(i);
            violations.check(
                    (organiser.name() == null) != (organiser.centre() == null),
                    "/organisers/" + i,
                    "name_or_centre",
                    new Message("Cần name hoặc centre, một trong hai.", "Give a name or a centre, one of both."));
        }
        violations.checkOnce("/disciplines", request.disciplines());
        violations.checkOnce("/audience", request.audience());
        violations.checkOnce("/languages", request.languages());
        violations.checkOnce("/accessibility", request.accessibility());
        List<EventParticipant> parts = parts(request, violations);
        violations.throwIfAny();
        String slug = slugs.claimOrMake(
                Event.COLLECTION, request.slug(), request.title().vi(), id);
        return new EventDetails(slug, edition, superEvent, parts);
    }

    private List<EventParticipant> parts(EventRequest request, Violations violations) {
        Map<String, Participant> known = participants.known(request.participants().stream()
                .map(EventRequest.Part::participant)
                .toList());
        List<EventParticipant> parts = new ArrayList<>();
        for (int i = 0; i < request.participants().size(); i++) {
            EventRequest.Part part = request.participants().get(i);
            Participant participant = violations.follow(
                    "/participants/" + i + "/participant",
                    part.participant(),
                    reference -> Optional.ofNullable(known.get(reference)));
            if (participant != null) {
                EventParticipant taking = new EventParticipant(participant, part.role());
                violations.check(!parts.contains(taking), "/participants/" + i, "repeated", REPEATED);
                parts.add(taking);
            }
        }
        return parts;
    }

    private static void checkPrice(Price price, Violations violations) {
        if (price == null) {
            return;
        }
        violations.check(
                price.free() ? price.from() == null && price.to() == null : price.from() != null,
                "/price",
                "free_or_from",
                new Message("Cần free, hoặc from và có thể thêm to.", "Give free, or from and, where it differs, to."));
        if (price.from() != null && price.to() != null) {
            boolean oneCurrency = price.from().currency().equals(price.to().currency());
            violations.check(
                    oneCurrency && price.from().amount().compareTo(price.to().amount()) <= 0,
                    "/price/to",
                    "below_from",
                    new Message(
                            "Phải cùng loại tiền với from và không nhỏ hơn.",
                            "Must be of the currency of from and not less."));
        }
        if (price.from() != null) {
            violations.check(
                    price.from().amount().signum() >= 0,
                    "/price/from/amount",
                    "negative",
                    new Message("Không được âm.", "Must not be negative."));
        }
    }
}
