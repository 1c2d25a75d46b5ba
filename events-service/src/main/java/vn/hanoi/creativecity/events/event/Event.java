package vn.hanoi.creativecity.events.event;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What is shown, played, taught or celebrated. When and where is said by its sessions. */
@Entity
public class Event {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "events";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "edition_id")
    private FestivalEdition edition;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "super_event_id")
    private Event superEvent;

    @Enumerated(EnumType.STRING)
    private EventType type;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private LocalizedText summary;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "description_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    private LocalizedText description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Discipline> disciplines = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Audience> audience = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<AccessibleBy> accessibility = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private Price price;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Organiser> organisers = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "lead_unit_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "lead_unit_en"))
    private LocalizedText leadUnit;

    @ElementCollection
    @CollectionTable(name = "event_participant", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<EventParticipant> participants = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private EventPublication publication = EventPublication.DRAFT;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "cancellation_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "cancellation_en"))
    private LocalizedText cancellation;

    @Column(name = "plan_item")
    private String planItem;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Event() {}

    Event(UUID id, EventDetails details, EventRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(details, request, now);
    }

    void change(EventDetails details, EventRequest request, Instant now) {
        slug = details.slug();
        edition = details.edition();
        superEvent = details.superEvent();
        if (!participants.equals(details.participants())) {
            participants = new ArrayList<>(details.participants());
        }
        type = request.type();
        title = request.title();
        summary = request.summary();
        description = request.description();
        disciplines = request.disciplines();
        audience = request.audience();
        languages = request.languages();
        accessibility = request.accessibility();
        price = request.price();
        organisers = request.organisers();
        leadUnit = request.leadUnit();
        planItem = request.planItem();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /** What calendars show of it beside the titles of its sessions. */
    Told told() {
        return new Told(type, summary, disciplines);
    }

    record Told(EventType type, LocalizedText summary, List<Discipline> disciplines) {}

    /**
     * Moves it to another state; gives the one it was in.
     *
     * @param reason why it is cancelled; of no account elsewhere
     */
    EventPublication moveTo(EventPublication next, LocalizedText reason, Instant now) {
        EventPublication before = publication;
        EventPublication.TABLE.check(before, next);
        publication = next;
        if (next == EventPublication.CANCELLED) {
            cancellation = reason;
        } else if (next == EventPublication.PUBLISHED) {
            cancellation = null;
        }
        updatedAt = now;
        return before;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    /** Null in the rest of the year. */
    public FestivalEdition edition() {
        return edition;
    }

    public Event superEvent() {
        return superEvent;
    }

    public EventType type() {
        return type;
    }

    public LocalizedText title() {
        return title;
    }

    public LocalizedText summary() {
        return summary;
    }

    public LocalizedText description() {
        return description;
    }

    public List<Discipline> disciplines() {
        return disciplines;
    }

    List<Audience> audience() {
        return audience;
    }

    public List<String> languages() {
        return languages;
    }

    List<AccessibleBy> accessibility() {
        return accessibility;
    }

    public Price price() {
        return price;
    }

    public List<Organiser> organisers() {
        return organisers;
    }

    public LocalizedText leadUnit() {
        return leadUnit;
    }

    List<EventParticipant> participants() {
        return participants;
    }

    public EventPublication publication() {
        return publication;
    }

    /** Why it is or was cancelled. */
    public LocalizedText cancellation() {
        return cancellation;
    }

    public String planItem() {
        return planItem;
    }

    public String source() {
        return source;
    }

    public List<String> assumed() {
        return assumed;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
