package vn.hanoi.creativecity.events.session;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.venue.Venue;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * An event takes place once: from when until when, and where. Whoever subscribed to it is told of every change by a
 * sequence number [RFC 5545 section 3.8.7.4] that grows by one each time, and never without one.
 */
@Entity
public class Session {

    /** The collection, as paths name it. */
    public static final String COLLECTION = "sessions";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    private String code;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;

    @Column(name = "online_url")
    private String onlineUrl;

    @Enumerated(EnumType.STRING)
    private SessionStatus status = SessionStatus.SCHEDULED;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "previous_starts")
    private List<PreviousStart> previousStarts = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "reason_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "reason_en"))
    private LocalizedText reason;

    private int sequence;

    private String uid;

    @Column(name = "revised_at")
    private Instant revisedAt;

    @Column(name = "series_id")
    private UUID series;

    private boolean exclusive;

    @Embedded
    private Overlap overlap;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Session() {}

    Session(UUID id, Event event, String code, UUID series, SessionRequest request, Venue venue, Instant now) {
        this.id = id;
        this.event = event;
        this.code = code;
        this.series = series;
        uid = id + "@events.creativecity.hanoi.gov.vn";
        createdAt = now;
        revisedAt = now;
        write(request, now);
        placeIn(venue);
    }

    /** What is not a move of its own: the title, the place, and the time while nobody knows of it. */
    void change(SessionRequest request, Venue venue, Instant now) {
        Told before = told();
        boolean stays = isAt(request.slot(), venue);
        write(request, now);
        if (!stays) {
            placeIn(venue);
        }
        tell(before, now);
    }

    /** Whether that is its time and its place. */
    boolean isAt(Slot slot, Venue place) {
        return slot.equals(slot()) && Objects.equals(idOf(place), idOf(venue));
    }

    private static UUID idOf(Venue venue) {
        return venue == null ? null : venue.id();
    }

    private void write(SessionRequest request, Instant now) {
        title = request.title();
        startsAt = request.startsAt();
        endsAt = request.endsAt();
        onlineUrl = request.onlineUrl();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** Whether the venue takes one at a time counts when it is given to it: what becomes of the venue later moves nobody. */
    private void placeIn(Venue venue) {
        this.venue = venue;
        exclusive = venue != null && venue.exclusive();
    }

    /** Moves it; gives the status that it had. */
    SessionStatus move(SessionMove move, Instant now) {
        SessionStatus.TABLE.check(status, move.status());
        Told before = told();
        if (!startsAt.equals(move.slot().from())) {
            previousStarts = new ArrayList<>(previousStarts);
            previousStarts.add(new PreviousStart(now, startsAt, move.slot().from(), move.reason()));
        }
        status = move.status();
        startsAt = move.slot().from();
        endsAt = move.slot().until();
        onlineUrl = move.onlineUrl();
        reason = move.reason();
        updatedAt = now;
        placeIn(move.venue());
        tell(before, now);
        return before.status();
    }

    /** Says that it may overlap with another one, and why; null when it does not. */
    void allow(Overlap overlap) {
        this.overlap = overlap;
    }

    private void tell(Told before, Instant now) {
        if (!before.equals(told())) {
            sequence++;
            revisedAt = now;
        }
    }

    private Told told() {
        return new Told(title, startsAt, endsAt, idOf(venue), onlineUrl, status);
    }

    /** What a subscriber must be told of when it changes. */
    private record Told(
            LocalizedText title,
            Instant startsAt,
            Instant endsAt,
            UUID venue,
            String onlineUrl,
            SessionStatus status) {}

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Event event() {
        return event;
    }

    public String code() {
        return code;
    }

    /** Its own; null where it is called as the event is. */
    public LocalizedText title() {
        return title;
    }

    /** What it is called. */
    public LocalizedText shownTitle() {
        return title == null ? event.title() : title;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    Slot slot() {
        return new Slot(startsAt, endsAt);
    }

    /** The day of the festival on which it begins. */
    public LocalDate day() {
        return FestivalDay.of(startsAt);
    }

    public Venue venue() {
        return venue;
    }

    public String onlineUrl() {
        return onlineUrl;
    }

    public SessionStatus status() {
        return status;
    }

    List<PreviousStart> previousStarts() {
        return previousStarts;
    }

    /** Why it was moved last. */
    public LocalizedText reason() {
        return reason;
    }

    public int sequence() {
        return sequence;
    }

    public String uid() {
        return uid;
    }

    /** When it last became what it is to a subscriber, who is also told where its venue is. */
    public Instant revisedAt() {
        Instant ofVenue = venue == null ? null : venue.revisedAt();
        return ofVenue == null || ofVenue.isBefore(revisedAt) ? revisedAt : ofVenue;
    }

    UUID series() {
        return series;
    }

    /** Whether no other one may take place beside it. */
    boolean needsItsVenueAlone() {
        return exclusive && status.takesPlace();
    }

    Overlap overlap() {
        return overlap;
    }

    String source() {
        return source;
    }

    List<String> assumed() {
        return assumed;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
