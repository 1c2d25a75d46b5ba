package vn.hanoi.creativecity.centres.heritage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;

/** What was recorded before heritage sites had an API is there afterwards, with every word of it. */
@QuarkusTest
class HeritageMigrationTest {

    @BeforeEach
    @AfterEach
    void dropTheSchema() {
        Database.change("drop schema if exists before cascade");
    }

    @Test
    void aSiteOfTheFourthVersionKeepsItsContent() {
        migrateTo("4");
        Database.change("""
                insert into before.heritage_site (id, slug, heritage_type, name_vi, name_en, built_year, geometry,
                    geometry_accuracy, adaptation, source, assumed)
                values (uuidv7(), 'thap-nuoc', 'URBAN', 'Tháp nước', 'Water tower', 1894,
                    '{"type": "Point", "coordinates": [105.8481, 21.0405]}', 'APPROXIMATE',
                    '{"approach": "conversion", "temporary": true, "openFrom": "2023-11-17", "openUntil": "2023-12-31",
                      "assumed": ["approach"], "note": "about 30,000 visits reported"}',
                    'Press reports', '{approach}'),
                    (uuidv7(), 'cau', 'MEMORY', 'Cầu', null, null, null, null, null, 'Press reports', '{builtYear}')""");

        migrateTo("latest");

        assertEquals(
                List.of(
                        "cau MEMORY Cầu PUBLISHED 0 Press reports {builtYear}",
                        "thap-nuoc URBAN Tháp nước PUBLISHED 0 Press reports {}"),
                Database.rows("""
                        select slug, heritage_type, name_vi, publication, version, source, assumed
                        from before.heritage_site order by slug"""));
        assertEquals(
                List.of("1894 105.8481 21.0405 (105.8481,21.0405),(105.8481,21.0405) APPROXIMATE Water tower"),
                Database.rows("""
                        select built_year, lon, lat, extent, geometry_accuracy, name_en from before.heritage_site
                        where slug = 'thap-nuoc'"""));
        assertEquals(
                List.of(
                        "CONVERSION ENDED t 2023-11-17 2023-12-31 about 30,000 visits reported Press reports {approach}"),
                Database.rows("""
                        select approach, lifecycle, temporary, open_from, open_until, note_vi, source, assumed
                        from before.adaptation"""));
        assertEquals(
                List.of("cau", "thap-nuoc"),
                Database.rows("select slug from before.slug where collection = 'heritage-sites' order by slug"));
    }

    private static void migrateTo(String version) {
        Flyway.configure()
                .dataSource(setting("jdbc.url"), setting("username"), setting("password"))
                .schemas("before")
                .locations("db/platform", "db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
