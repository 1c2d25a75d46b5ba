package vn.hanoi.creativecity.centres.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.TestDatabase;
import vn.hanoi.creativecity.testing.TestPostgres;

/** A database that was there before the feed: its feed begins with all that it holds. */
class ChangesMigrationTest {

    private final TestDatabase database = TestPostgres.freshDatabase("changes");

    @Test
    void theFeedBeginsWithWhatIsThereAndGoesOnWithWhatIsWritten() throws SQLException {
        migrate("13");
        run("""
                insert into organisation (id, version, slug, kind, name_vi, created_at, updated_at)
                    values ('019aa000-0000-7000-8000-000000000001', 3, 'sovico', 'COMPANY', 'Sovico', now(), now());
                insert into centre (id, version, slug, kind, name_vi, disciplines, publication, lifecycle, assumed, created_at,
                        updated_at)
                    values ('019aa000-0000-7000-8000-000000000002', 2, 'trung-tam', 'YOUTH_CREATIVE_CENTRE', 'Trung tâm',
                        '{}', 'PUBLISHED', 'PROPOSED', '{}', now(), now());
                insert into opening_hours (centre_id, version, timetable, assumed, created_at, updated_at)
                    select id, 1, '{"periods": [], "overrides": []}', '{}', now(), now() from centre;
                insert into agreement (id, version, centre_id, organisation_id, role, contract_type, title_vi,
                        committed_amount, currency, disbursed_amount, signed_on, visibility, state, assumed, created_at,
                        updated_at)
                    select '019aa000-0000-7000-8000-000000000003', 4, c.id, o.id, 'INVESTOR', 'BOO', 'Hợp đồng', 100, 'VND',
                        10, current_date, 'PUBLIC', 'SIGNED', '{}', now(), now() from centre c, organisation o;
                insert into contribution (id, agreement_id, contributed_on, amount, currency, assumed, created_at)
                    select '019aa000-0000-7000-8000-000000000004', id, current_date, 10, 'VND', '{}', now() from agreement""");
        migrate("latest");
        assertEquals(
                List.of("organisations 1 3", "centres 2 2", "agreements 3 4", "opening-hours 2 1", "contributions 4 0"),
                waiting());

        run("delete from change_waiting");
        run("update agreement set disbursed_amount = 20");
        run("update agreement set version = version + 1");
        run("update opening_hours set version = version + 1");
        run("delete from opening_hours");
        assertEquals(List.of("agreements 3 5", "opening-hours 2 2", "opening-hours 2 2"), waiting());
    }

    /** Units come with a release, and what was asked for in an import is told by what it wrote: both are no part of the feed. */
    @Test
    void eachTableOfResourcesIsNoted() throws SQLException {
        migrate("latest");
        assertEquals(List.of("administrative_unit", "import"), rows("""
                select t.relname from pg_class t
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                    and exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'version')
                    and exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'updated_at')
                    and (select count(*) from pg_trigger g
                        where g.tgrelid = t.oid and g.tgname in ('noted', 'noted_when_changed')) < 2
                order by 1"""));
    }

    private List<String> waiting() throws SQLException {
        return rows("""
                select collection || ' ' || right(resource_id::text, 1) || ' ' || version from change_waiting order by id""");
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.connect();
                var result = connection.createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute(sql);
        }
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("db/platform", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }
}
