package vn.hanoi.creativecity.events.linkeddata;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.events.edition.EditionRepository;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.event.EventPublication;
import vn.hanoi.creativecity.events.event.EventRepository;
import vn.hanoi.creativecity.events.occurrence.Occurrence;
import vn.hanoi.creativecity.events.occurrence.Occurrences;
import vn.hanoi.creativecity.events.occurrence.Occurrences.Order;
import vn.hanoi.creativecity.events.occurrence.PublicAddress;
import vn.hanoi.creativecity.events.occurrence.Selection;
import vn.hanoi.creativecity.events.occurrence.Subject;
import vn.hanoi.creativecity.events.occurrence.Subjects;
import vn.hanoi.creativecity.events.session.SessionRepository;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Tells of the programme in the words of schema.org, as far as everybody may see it. */
@Singleton
class LinkedData {

    private static final LocalizedText HA_NOI = LocalizedText.of("Hà Nội", "Hanoi");

    private final Subjects subjects;
    private final Occurrences occurrences;
    private final EventRepository events;
    private final SessionRepository sessions;
    private final EditionRepository editions;
    private final PublicAddress address;

    LinkedData(
            Subjects subjects,
            Occurrences occurrences,
            EventRepository events,
            SessionRepository sessions,
            EditionRepository editions,
            PublicAddress address) {
        this.subjects = subjects;
        this.occurrences = occurrences;
        this.events = events;
        this.sessions = sessions;
        this.editions = editions;
        this.address = address;
    }

    Node session(String reference) {
        UUID id = sessions.require(reference).id();
        // Of a draft there is none, whoever asks.
        Occurrence session = read(new Selection.Of(List.of(id)), Order.BY_DAY_AND_PLACE).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        Nodes nodes = nodes();
        Event event = events.findById(session.event().id());
        Node node = nodes.session(session).with("superEvent", nodes.event(event));
        return nodes.document(nodes.tellOf(node, event, session.performers()));
    }

    /** An event with all its sessions, and when it begins and ends by them. */
    Node event(Subject subject) {
        Nodes nodes = nodes();
        Event event = events.findById(subject.id());
        List<Occurrence> own = read(new Selection.OfEventItself(event.id()), Order.BY_START);
        Node node = nodes.event(event).with("description", event.summary());
        if (!own.isEmpty()) {
            node.with("startDate", Occurrence.iso(own.getFirst().startsAt()));
            node.with(
                    "endDate",
                    Occurrence.iso(own.stream()
                            .map(Occurrence::endsAt)
                            .max(Comparator.naturalOrder())
                            .orElseThrow()));
        }
        node.with("eventStatus", Vocabulary.status(event.publication() == EventPublication.CANCELLED))
                .with("inLanguage", event.languages())
                .with("superEvent", above(nodes, event))
                .with("subEvent", own.stream().map(nodes::session).toList());
        return nodes.document(nodes.tellOf(node, event, occurrences.performers(event.id())));
    }

    Node edition(String reference) {
        Nodes nodes = nodes();
        FestivalEdition edition = editions.require(reference);
        Subject subject = subjects.edition(reference);
        return nodes.document(edition(nodes, subject)
                .with(
                        "startDate",
                        subject.firstDay() == null ? null : subject.firstDay().toString())
                .with(
                        "endDate",
                        subject.lastDay() == null ? null : subject.lastDay().toString())
                .with("eventStatus", Vocabulary.status(edition.isCancelled()))
                .with("location", new Node("City").with("name", HA_NOI)));
    }

    private static Node edition(Nodes nodes, Subject edition) {
        String path = nodes.base() + "/v1/festival-editions/" + edition.reference();
        return new Node("Festival").id(path).with("url", path).with("name", edition.name());
    }

    /** What it is part of: another event, or else the festival. */
    private Node above(Nodes nodes, Event event) {
        if (event.superEvent() != null) {
            return event.superEvent().publication() == EventPublication.DRAFT ? null : nodes.event(event.superEvent());
        }
        return event.edition() == null
                ? null
                : edition(nodes, subjects.edition(event.edition().id().toString()));
    }

    private List<Occurrence> read(Selection selection, Order order) {
        List<Occurrence> found = new ArrayList<>();
        try {
            occurrences.read(selection, order, found::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    private Nodes nodes() {
        return new Nodes(address.base());
    }
}
