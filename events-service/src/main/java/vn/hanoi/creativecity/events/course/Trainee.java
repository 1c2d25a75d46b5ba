package vn.hanoi.creativecity.events.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.platform.erasure.Person;

/** Somebody who is trained in a course. */
@Entity
public class Trainee {

    static final String COLLECTION = "trainees";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private String subject;

    private String name;

    private String mail;

    @Column(name = "consented_at")
    private Instant consentedAt;

    @Enumerated(EnumType.STRING)
    private Assessment assessment;

    @Column(updatable = false)
    private boolean registered;

    @Enumerated(EnumType.STRING)
    private TraineeState state = TraineeState.ENROLLED;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Trainee() {}

    /** @param registered whether they come by a registration for the course, with which they leave again */
    Trainee(UUID id, Course course, TraineeRequest request, boolean registered, Instant now) {
        this.id = id;
        this.course = course;
        this.registered = registered;
        this.createdAt = now;
        change(request, now);
    }

    void change(TraineeRequest request, Instant now) {
        subject = request.subject();
        name = request.name();
        mail = request.mail();
        if (request.consented() != hasConsented()) {
            consentedAt = request.consented() ? now : null;
        }
        assessment = request.assessment();
        updatedAt = now;
    }

    /** Moves it to another state; gives the one it was in. */
    TraineeState moveTo(TraineeState next, Instant now) {
        TraineeState before = state;
        TraineeState.TABLE.check(before, next);
        state = next;
        updatedAt = now;
        return before;
    }

    void erase(String digest, Instant now) {
        subject = digest;
        name = Person.ERASED;
        mail = null;
        consentedAt = null;
        updatedAt = now;
    }

    /** Whether they agree to be named to whoever verifies their certificate. */
    public boolean hasConsented() {
        return consentedAt != null;
    }

    public boolean hasCompleted() {
        return state == TraineeState.COMPLETED;
    }

    boolean hasLeft() {
        return state == TraineeState.WITHDRAWN;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public Course course() {
        return course;
    }

    /** Their account; null where they have none. */
    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public String mail() {
        return mail;
    }

    Instant consentedAt() {
        return consentedAt;
    }

    /** Null until there was one. */
    Assessment assessment() {
        return assessment;
    }

    TraineeState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
