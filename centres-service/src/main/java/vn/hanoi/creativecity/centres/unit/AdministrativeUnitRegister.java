package vn.hanoi.creativecity.centres.unit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hibernate.Session;

/**
 * Fills the empty register with the units of the city: those of today with their boundaries, those of before
 * 2025-07-01, and which became which. It is reference data, so it is there without the demonstration set as well.
 */
@Singleton
class AdministrativeUnitRegister {

    private final Session session;

    AdministrativeUnitRegister(Session session) {
        this.session = session;
    }

    @Transactional
    void fill(@Observes @Priority(100) StartupEvent start) {
        // Several replicas may start at once on an empty database; one fills it.
        session.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('administrative_unit'))) as locked",
                        Integer.class)
                .getSingleResult();
        if (isFilled()) {
            return;
        }
        run("""
                insert into administrative_unit
                    (id, version, code, level, name_vi, name_en, valid_from, created_at, updated_at)
                values (uuidv7(), 0, '01', 'CITY', 'Thành phố Hà Nội', 'Hà Nội City', date '2008-08-01', now(), now())""", null);
        // The list of 30 and 526 units was in force from 2025-01-01; many of them are older in the same form.
        load("until-2025-06-30.json", "2025-01-01", "date '2025-06-30'");
        load("since-2025-07-01.json", "2025-07-01", "cast(null as date)");
        run("""
                insert into unit_succession (predecessor_id, successor_id, share)
                select f.id, t.id, upper(s.share)
                from jsonb_to_recordset(cast(:document as jsonb)) s ("from" text, "to" text, share text)
                join administrative_unit f on f.code = s."from" and f.valid_until is not null
                join administrative_unit t on t.code = s."to" and t.valid_until is null""", read("successions.json"));
    }

    private boolean isFilled() {
        return session.createNativeQuery("select exists (select 1 from administrative_unit)", Boolean.class)
                .getSingleResult();
    }

    private void load(String file, String validFrom, String validUntil) {
        String document = read(file);
        run("""
                insert into administrative_unit
                    (id, version, code, level, name_vi, name_en, valid_from, valid_until, boundary, created_at, updated_at)
                select uuidv7(), 0, u.code, upper(u.level), u.name ->> 'vi', u.name ->> 'en',
                    date '%s', %s, u.boundary, now(), now()
                from jsonb_to_recordset(cast(:document as jsonb))
                    u (code text, level text, name jsonb, boundary jsonb)""".formatted(validFrom, validUntil), document);
        run("""
                update administrative_unit u set parent_id = p.id
                from jsonb_to_recordset(cast(:document as jsonb)) d (code text, parent text),
                    administrative_unit p
                where u.code = d.code and u.valid_from = date '%s'
                  and p.code = coalesce(d.parent, '01') and (p.valid_from = u.valid_from or p.code = '01')""".formatted(validFrom), document);
    }

    private void run(String sql, String document) {
        var query = session.createNativeMutationQuery(sql);
        if (document != null) {
            query.setParameter("document", document);
        }
        query.executeUpdate();
    }

    private String read(String file) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("administrative-units/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
