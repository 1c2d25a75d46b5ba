package vn.hanoi.creativecity.centres.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.TestDatabase;
import vn.hanoi.creativecity.testing.TestPostgres;

/** A database that kept a plan before there was an API over it, brought to what is now. */
class PlanMigrationTest {

    private final TestDatabase database = TestPostgres.freshDatabase("plans");

    @Test
    void whatWasKeptKeepsItsContent() throws SQLException {
        migrate("4");
        try (Connection connection = database.connect()) {
            connection.createStatement().execute("""
                    insert into organisation (id, version, slug, kind, name_vi, created_at, updated_at)
                        values ('019aa000-0000-7000-8000-000000000001', 0, 'so-moi', 'AGENCY', 'Sở', now(), now());
                    insert into slug (collection, slug, resource_id) values
                        ('organisations', 'so-cu', '019aa000-0000-7000-8000-000000000001'),
                        ('organisations', 'so-moi', '019aa000-0000-7000-8000-000000000001');
                    insert into plan (id, code, issued_on, name_vi, membership, source)
                        values (uuidv7(), '102/KH-UBND', '2022-04-01', 'Kế hoạch',
                            '{"network": "UNESCO", "field": "design", "since": "2019-10-30"}', 'Báo');
                    insert into plan_target (plan_id, code, item, from_year, due_year, minimum, maximum, per_year, text_vi,
                            agencies, measure)
                        select id, 'T6', 'P8', 2022, 2025, null::integer, null::integer, 1, 'Lễ hội', '[]'::jsonb, 'editions held per year' from plan
                        union all select id, 'T1', 'P1', null::integer, 2022, null, null, null::integer, 'Đề án',
                            '[{"organisation": "so-cu", "role": "lead"}, {"organisation": "so-moi", "role": "guiding"}]',
                            'recorded: the scheme document, by date and reference' from plan""");
        }
        migrate("latest");
        assertEquals(List.of("102/KH-UBND 102-kh-ubnd UNESCO DESIGN 2019-10-30 Báo 0"), rows("""
                        select code, slug, membership_network, membership_field, membership_since, source, version
                        from plan"""));
        assertEquals(
                List.of("T1 P1 null 2022 null Đề án RECORDED 0", "T6 P8 2022 2025 1 Lễ hội EDITIONS_HELD_PER_YEAR 0"),
                rows("""
                        select code, item, from_year, due_year, per_year, text_vi, measure, version
                        from plan_target order by code"""));
        assertEquals(List.of("T1 0 so-moi LEAD", "T1 1 so-moi GUIDING"), rows("""
                        select t.code, a.position, o.slug, a.role from plan_target_agency a
                        join plan_target t on t.id = a.target_id join organisation o on o.id = a.organisation_id
                        order by a.position"""));
        assertEquals(
                List.of("102-kh-ubnd"),
                rows("select s.slug from slug s join plan p on p.id = s.resource_id where s.collection = 'plans'"));
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

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.connect();
                var result = connection.createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getString(i));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        }
    }
}
