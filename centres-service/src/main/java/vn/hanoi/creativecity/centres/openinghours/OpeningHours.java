package vn.hanoi.creativecity.centres.openinghours;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.time.Clocks;

/** When a centre is open: one document, read and written whole. */
@Entity
@Table(name = "opening_hours")
class OpeningHours {

    /** What the audit calls them; the resource is the centre. */
    static final String COLLECTION = "opening-hours";

    @Id
    @Column(name = "centre_id")
    private UUID centre;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Timetable timetable;

    private String source;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assumed = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    OpeningHours() {}

    OpeningHours(UUID centre, OpeningHoursRequest request, Instant now) {
        this.centre = centre;
        this.createdAt = now;
        replace(request, now);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 422 when a rule of timetables is broken */
    void replace(OpeningHoursRequest request, Instant now) {
        TimetableRules.check(request.timetable());
        timetable = request.timetable();
        source = request.source();
        assumed = request.assumed();
        updatedAt = now;
    }

    OpeningCalendar calendar() {
        return new OpeningCalendar(timetable, Clocks.HA_NOI);
    }

    UUID centre() {
        return centre;
    }

    long version() {
        return version;
    }

    Timetable timetable() {
        return timetable;
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
