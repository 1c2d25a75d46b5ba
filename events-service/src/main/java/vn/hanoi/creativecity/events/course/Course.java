package vn.hanoi.creativecity.events.course;

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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.events.event.Discipline;
import vn.hanoi.creativecity.events.event.Event;
import vn.hanoi.creativecity.events.event.Organiser;

/** A training course: an event whose sessions are its lessons. */
@Entity
public class Course {

    /** The collection in which its slugs are unique. */
    static final String COLLECTION = "courses";

    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private Event event;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Discipline> disciplines = new ArrayList<>();

    private int hours;

    @JdbcTypeCode(SqlTypes.JSON)
    private Organiser provider;

    @Embedded
    private CompletionRule rule;

    @Enumerated(EnumType.STRING)
    private CourseState state = CourseState.PLANNED;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Course() {}

    Course(UUID id, String slug, Event event, CourseRequest request, Instant now) {
        this.id = id;
        this.slug = slug;
        this.event = event;
        this.createdAt = now;
        change(request, now);
    }

    void change(CourseRequest request, Instant now) {
        disciplines = request.disciplines();
        hours = request.hours();
        provider = request.provider();
        rule = request.completionRule();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    /**
     * Moves it to another state; gives the one it was in.
     *
     * @param endedOn the day of its last session, when it is finished
     */
    CourseState moveTo(CourseState next, LocalDate endedOn, Instant now) {
        CourseState before = state;
        CourseState.TABLE.check(before, next);
        state = next;
        this.endedOn = endedOn;
        updatedAt = now;
        return before;
    }

    /** Records where a course of the demonstration set stands, however it came there. */
    void placeAt(CourseState state, LocalDate endedOn) {
        this.state = state;
        this.endedOn = endedOn;
    }

    boolean isFinished() {
        return state == CourseState.FINISHED;
    }

    /** Whether it still takes trainees. */
    boolean takesTrainees() {
        return state == CourseState.PLANNED || state == CourseState.RUNNING;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String slug() {
        return slug;
    }

    public Event event() {
        return event;
    }

    public List<Discipline> disciplines() {
        return disciplines;
    }

    public int hours() {
        return hours;
    }

    public Organiser provider() {
        return provider;
    }

    CompletionRule rule() {
        return rule;
    }

    CourseState state() {
        return state;
    }

    /** The festival day of its last session; null until it is finished. */
    public LocalDate endedOn() {
        return endedOn;
    }

    String source() {
        return source;
    }

    List<String> assumed() {
        return assumed;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
