package vn.hanoi.creativecity.events.checkin;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.registration.Arrival;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.erasure.PersonDigests;
import vn.hanoi.creativecity.platform.erasure.PersonalData;

/** Who has come. Of two devices at the same moment the database lets one record it. */
@Singleton
class CheckIns implements PersonalData {

    private final Session session;
    private final PersonDigests digests;

    CheckIns(Session session, PersonDigests digests) {
        this.session = session;
        this.digests = digests;
    }

    /** Keeps it, unless the same registration was checked in to the session before. */
    boolean add(CheckIn checkIn) {
        return session.createNativeMutationQuery("""
                        insert into check_in (id, registration_id, session_id, present, at, recorded_at, recorded_by)
                        values (:id, :registration, :session, :present, :at, :recordedAt, :recordedBy)
                        on conflict (registration_id, session_id) do nothing""")
                        .setParameter("id", checkIn.id())
                        .setParameter("registration", checkIn.arrival().registration())
                        .setParameter("session", checkIn.session())
                        .setParameter("present", checkIn.present())
                        .setParameter("at", checkIn.at())
                        .setParameter("recordedAt", checkIn.recordedAt())
                        .setParameter("recordedBy", checkIn.recordedBy())
                        .executeUpdate()
                == 1;
    }

    /** When the registration was checked in to the session. */
    Instant when(UUID registration, UUID session) {
        return this.session
                .createNativeQuery(
                        "select at from check_in where registration_id = :registration and session_id = :session",
                        Instant.class)
                .addScalar("at", Instant.class)
                .setParameter("registration", registration)
                .setParameter("session", session)
                .getSingleResult();
    }

    Optional<CheckIn> find(UUID id) {
        return session.createNativeQuery("""
                        select c.id, c.session_id, c.present, c.at, c.recorded_at, c.recorded_by,
                            c.registration_id, r.name, r.group_size
                        from check_in c join registration r on r.id = c.registration_id where c.id = :id""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("session_id", UUID.class)
                .addScalar("present", Integer.class)
                .addScalar("at", Instant.class)
                .addScalar("recorded_at", Instant.class)
                .addScalar("recorded_by", String.class)
                .addScalar("registration_id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("group_size", Integer.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(CheckIns::checkIn);
    }

    /** Who has registered for a session, by its own terms or by those of its event, and who has come. */
    AttendanceResponse attendance(UUID session, UUID event) {
        Tuple row = this.session
                .createNativeQuery("""
                        select cast(count(*) filter (where r.state = 'ATTENDING') as integer) as registrations,
                            cast(coalesce(sum(r.group_size) filter (where r.state = 'ATTENDING'), 0) as integer) as registered,
                            cast(count(c.id) as integer) as check_ins,
                            cast(coalesce(sum(c.present), 0) as integer) as present
                        from registration_terms t join registration r on r.terms_id = t.id
                            left join check_in c on c.registration_id = r.id and c.session_id = :session
                        where t.session_id = :session or t.event_id = :event""", Tuple.class)
                .addScalar("registrations", Integer.class)
                .addScalar("registered", Integer.class)
                .addScalar("check_ins", Integer.class)
                .addScalar("present", Integer.class)
                .setParameter("session", session)
                .setParameter("event", event)
                .getSingleResult();
        return new AttendanceResponse(
                session,
                row.get("registrations", Integer.class),
                row.get("registered", Integer.class),
                row.get("check_ins", Integer.class),
                row.get("present", Integer.class));
    }

    @Override
    public String of() {
        return CheckIn.COLLECTION;
    }

    /** Whoever recorded it; who has come is named by their registration alone. */
    @Override
    public int erase(Person person) {
        return person.subjects().stream()
                .mapToInt(subject -> session.createNativeMutationQuery(
                                "update check_in set recorded_by = :erased where recorded_by = :subject")
                        .setParameter("erased", digests.erased(subject))
                        .setParameter("subject", subject)
                        .executeUpdate())
                .sum();
    }

    private static CheckIn checkIn(Tuple row) {
        return new CheckIn(
                row.get("id", UUID.class),
                new Arrival(
                        row.get("registration_id", UUID.class),
                        row.get("name", String.class),
                        row.get("group_size", Integer.class)),
                row.get("session_id", UUID.class),
                row.get("present", Integer.class),
                row.get("at", Instant.class),
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class));
    }
}
