package vn.hanoi.creativecity.events.linkeddata;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.event.Organiser;
import vn.hanoi.creativecity.events.event.Price;
import vn.hanoi.creativecity.events.occurrence.Occurrence;
import vn.hanoi.creativecity.events.occurrence.Performer;
import vn.hanoi.creativecity.events.occurrence.Place;
import vn.hanoi.creativecity.events.session.SessionStatus;
import vn.hanoi.creativecity.platform.money.Money;

/**
 * Makes nodes of what the programme tells.
 *
 * @param base of their addresses
 */
record Nodes(String base) {

    private static final String NAME = "name";
    private static final String PRICE_CURRENCY = "priceCurrency";

    /** What every document begins with. */
    Node document(Node node) {
        node.putFirst("@context", base + ContextResource.PATH);
        return node.with("license", Vocabulary.LICENCE);
    }

    /** A session by itself; what its event says is added by {@link #tellOf}. */
    Node session(Occurrence session) {
        boolean isOnSite = session.place() != null && session.status() != SessionStatus.MOVED_ONLINE;
        return new Node(Vocabulary.type(session.event().type()))
                .id(base + session.path())
                .with("identifier", session.uid())
                .with("url", base + session.path())
                .with(NAME, session.title())
                .with("description", session.event().summary())
                .with("startDate", Occurrence.iso(session.startsAt()))
                .with("endDate", Occurrence.iso(session.endsAt()))
                .with(
                        "previousStartDate",
                        session.previousStarts().stream().map(Occurrence::iso).toList())
                .with("eventStatus", Vocabulary.status(session.status()))
                .with("eventAttendanceMode", Vocabulary.attendance(isOnSite, session.onlineUrl() != null))
                .with("location", where(session, isOnSite))
                .with("inLanguage", session.event().languages());
    }

    private List<Node> where(Occurrence session, boolean isOnSite) {
        Node online = session.onlineUrl() == null ? null : new Node("VirtualLocation").with("url", session.onlineUrl());
        Node place = isOnSite ? place(session.place()) : null;
        return Stream.of(place, online).filter(Objects::nonNull).toList();
    }

    private Node place(Place place) {
        return new Node("Place")
                .id(base + "/v1/venues/" + place.slug())
                .with(NAME, place.name())
                .with("address", place.address())
                .with("maximumAttendeeCapacity", place.capacityPersons())
                .with(
                        "geo",
                        place.isOnTheMap()
                                ? new Node("GeoCoordinates")
                                        .with("latitude", place.latitude())
                                        .with("longitude", place.longitude())
                                : null);
    }

    /** What an event says of all its sessions. */
    Node tellOf(Node node, Event event, List<Performer> performers) {
        Price price = event.price();
        return node.with(
                        "organizer",
                        event.organisers().stream().map(this::organiser).toList())
                .with("performer", performers.stream().map(this::performer).toList())
                .with("isAccessibleForFree", price == null ? null : price.free())
                .with("offers", price == null ? null : offer(price));
    }

    Node event(Event event) {
        return new Node(Vocabulary.type(event.type().name().toLowerCase(Locale.ROOT)))
                .id(base + path(event))
                .with("url", base + path(event))
                .with(NAME, event.title());
    }

    static String path(Event event) {
        return "/v1/events/" + event.slug();
    }

    private Node organiser(Organiser organiser) {
        return new Node("Organization")
                .id(organiser.centre() == null ? null : base + "/v1/centres/" + organiser.centre())
                .with(NAME, organiser.name());
    }

    private Node performer(Performer performer) {
        return new Node(Vocabulary.performer(performer.kind()))
                .id(base + "/v1/participants/" + performer.slug())
                .with(NAME, performer.name());
    }

    private static Node offer(Price price) {
        Money from = price.from();
        if (from == null) {
            return Boolean.TRUE.equals(price.free())
                    ? new Node("Offer").with("price", "0").with(PRICE_CURRENCY, "VND")
                    : null;
        }
        Node offer = price.to() == null
                ? new Node("Offer").with("price", from.amount().toPlainString())
                : new Node("AggregateOffer")
                        .with("lowPrice", from.amount().toPlainString())
                        .with("highPrice", price.to().amount().toPlainString());
        return offer.with(PRICE_CURRENCY, from.currency().getCurrencyCode());
    }
}
