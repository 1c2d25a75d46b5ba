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
import vn.hanoi.creativecity.events.session.Session;

/** Whether a trainee was at a session. */
@Entity
class Attendance {

    static final String COLLECTION = "attendances";

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "trainee_id")
    private Trainee trainee;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    private Session session;

    @Enumerated(EnumType.STRING)
    private AttendanceState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    Attendance() {}

    Attendance(UUID id, Trainee trainee, Session session, AttendanceState state, Instant now) {
        this.id = id;
        this.trainee = trainee;
        this.session = session;
        this.state = state;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Corrects it; gives what it was. */
    AttendanceState moveTo(AttendanceState next, Instant now) {
        AttendanceState before = state;
        AttendanceState.TABLE.check(before, next);
        state = next;
        updatedAt = now;
        return before;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Trainee trainee() {
        return trainee;
    }

    Session session() {
        return session;
    }

    AttendanceState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
