package vn.hanoi.creativecity.events.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * By what rules people register for a session, or for a whole event. Its row is locked by whoever takes or frees a seat
 * under it; the totals are counted by the database, and none of them is part of the version.
 */
@Entity
@Table(name = "registration_terms")
class RegistrationTerms {

    static final String COLLECTION = "registration-terms";

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "event_id", updatable = false)
    private UUID event;

    @Column(name = "session_id", updatable = false)
    private UUID session;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    private int capacity;

    @Column(name = "max_group_size")
    private int maxGroupSize;

    @Column(name = "waiting_list")
    private boolean waitingList;

    @Column(name = "waiting_limit")
    private Integer waitingLimit;

    @Column(name = "offer_hours")
    private int offerHours;

    @Column(name = "shows_places")
    private boolean showsPlaces;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(insertable = false, updatable = false)
    private int taken;

    @Column(insertable = false, updatable = false)
    private int offered;

    @Column(insertable = false, updatable = false)
    private int waiting;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    RegistrationTerms() {}

    RegistrationTerms(UUID id, Occasion occasion, TermsRequest request, Instant now) {
        this.id = id;
        event = occasion.session() == null ? occasion.event() : null;
        session = occasion.session();
        createdAt = now;
        change(occasion, request, now);
    }

    /** Once it takes place after all, changed terms are good again. */
    void change(Occasion occasion, TermsRequest request, Instant now) {
        cancelledAt = !occasion.isCancelled() ? null : cancelledAt == null ? now : cancelledAt;
        opensAt = request.opensAt();
        closesAt = request.closesAt();
        capacity = request.capacity();
        maxGroupSize = request.maxGroupSize();
        waitingList = request.waitingList();
        waitingLimit = request.waitingLimit();
        offerHours = request.offerHours();
        showsPlaces = request.showsPlaces();
        updatedAt = now;
    }

    /** What it is for does not take place: nobody comes in any more. */
    void cancel(Instant now) {
        cancelledAt = now;
        updatedAt = now;
    }

    /** It takes place after all; who had registered before does so again. */
    void reinstate(Instant now) {
        cancelledAt = null;
        updatedAt = now;
    }

    boolean isOpenAt(Instant instant) {
        return !isCancelled() && !instant.isBefore(opensAt) && instant.isBefore(closesAt);
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** Null when they are those of a session. */
    UUID event() {
        return event;
    }

    /** Null when they are those of a whole event. */
    UUID session() {
        return session;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    int capacity() {
        return capacity;
    }

    int maxGroupSize() {
        return maxGroupSize;
    }

    boolean waitingList() {
        return waitingList;
    }

    Integer waitingLimit() {
        return waitingLimit;
    }

    int offerHours() {
        return offerHours;
    }

    boolean showsPlaces() {
        return showsPlaces;
    }

    /** Seats that are given away for good. */
    int taken() {
        return taken;
    }

    /** Seats that are held for those to whom they are offered. */
    int offered() {
        return offered;
    }

    /** Seats that the waiting list asks for. */
    int waiting() {
        return waiting;
    }

    /** Seats that nobody has; none when capacity was lowered below what is given away. */
    int free() {
        return Math.max(0, capacity - taken - offered);
    }

    /** Whether so many more people may wait. */
    boolean hasRoomToWait(int people) {
        return waitingList && (waitingLimit == null || waiting + people <= waitingLimit);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
