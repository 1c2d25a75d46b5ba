package vn.hanoi.creativecity.centres.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerTokens;

/** A page of the feed costs as many statements however much is on it, and of whatever kinds. */
@QuarkusTest
class MixedPageTest {

    /** What is loaded by many ids at once is asked for in a few statements instead of one. */
    private static final int SPLIT = 6;

    /** One of each for each number, in the order in which they need each other. */
    private static final List<String> ROWS =
            List.of("""
            insert into organisation (id, version, slug, kind, name_vi, created_at, updated_at)
                select id('organisation', n), 0, 'word-' || n, 'COMPANY', 'Tổ chức', now(), now() from numbers""", """
            insert into centre (id, version, slug, kind, name_vi, disciplines, publication, lifecycle, parent_id,
                    host_institution_id, unit_id, assumed, created_at, updated_at)
                select id('centre', n), 0, 'word-' || n, 'CRAFT_VILLAGE_CENTRE', 'Nơi', '{}',
                    case n % 2 when 0 then 'PUBLISHED' else 'DRAFT' end, 'PROPOSED', id('centre', nullif(n - 1, 0)),
                    id('organisation', n), (select u.id from administrative_unit u order by u.id limit 1 offset n),
                    '{}', now(), now() from numbers""", """
            insert into centre_agency (centre_id, position, organisation_id, role)
                select id('centre', n), 0, id('organisation', n), 'LEAD' from numbers""", """
            insert into centre_phase (centre_id, position, number, name_vi, host_id)
                select id('centre', n), 0, 1, 'Một', id('organisation', n) from numbers""", """
            insert into centre_identifier (centre_id, position, scheme, value)
                select id('centre', n), 0, 'wikidata', 'word-' || n from numbers""", """
            insert into space (id, version, centre_id, slug, name_vi, facilities, assumed, created_at, updated_at)
                select id('space', n), 0, id('centre', n), 'phong', 'Phòng', '{}', '{}', now(), now() from numbers""", """
            insert into opening_hours (centre_id, version, timetable, assumed, created_at, updated_at)
                select id('centre', n), 0, '{"periods": [], "overrides": []}', '{}', now(), now() from numbers""", """
            insert into connection (id, version, first_centre_id, second_centre_id, kind, assumed, created_at, updated_at)
                select id('connection', n), 0, least(id('centre', n), id('centre', n + 1)),
                    greatest(id('centre', n), id('centre', n + 1)), 'EXCHANGE', '{}', now(), now()
                from numbers where exists (select 1 from centre c where c.id = id('centre', n + 1))""", """
            insert into agreement (id, version, centre_id, organisation_id, role, contract_type, title_vi, committed_amount,
                    currency, disbursed_amount, signed_on, visibility, state, assumed, created_at, updated_at)
                select id('agreement', n), 0, id('centre', n), (select o.id from organisation o where o.slug = 'partner'),
                    'INVESTOR', 'BOO', 'Hợp đồng', 100, 'VND', 10, current_date, 'PUBLIC', 'SIGNED', '{}', now(), now()
                from numbers""", """
            insert into contribution (id, agreement_id, contributed_on, amount, currency, assumed, created_at)
                select id('contribution', n), id('agreement', n), current_date, 10, 'VND', '{}', now() from numbers""", """
            insert into indicator (id, version, code, name_vi, unit_vi, decimals, visibility, created_at, updated_at)
                select id('indicator', n), 0, 'word_' || n, 'Chỉ số', 'lượt', 0, 'PARTNER', now(), now() from numbers""", """
            insert into observation (id, version, centre_id, indicator_id, visibility, period_from, period_until, value,
                    assumed, created_at, updated_at)
                select id('observation', n), 0, id('centre', n), id('indicator', n), 'PARTNER', date '2024-01-01',
                    date '2024-02-01', 5, '{}', now(), now() from numbers""", """
            insert into heritage_site (id, version, slug, heritage_type, name_vi, publication, unit_id, assumed, created_at,
                    updated_at)
                select id('site', n), 0, 'word-' || n, 'URBAN', 'Di sản', 'PUBLISHED',
                    (select u.id from administrative_unit u order by u.id limit 1 offset n), '{}', now(), now() from numbers""", """
            insert into adaptation (id, version, site_id, approach, lifecycle, temporary, resulting_centre_id, assumed,
                    created_at, updated_at)
                select id('adaptation', n), 0, id('site', n), 'CONVERSION', 'OPEN', false, id('centre', n), '{}', now(), now()
                from numbers""", """
            insert into craft_product (id, version, slug, centre_id, name_vi, craft_vi, village_vi, makers, images,
                    availability, assumed, created_at, updated_at)
                select id('product', n), 0, 'word-' || n, id('centre', n), 'Nón', 'nón lá', 'Chuông', '{"names": []}', '[]',
                    'IN_STOCK', '{}', now(), now() from numbers""", """
            insert into plan (id, version, slug, code, issued_on, name_vi, created_at, updated_at)
                select id('plan', n), 0, 'word-' || n, 'word/' || n, current_date, 'Kế hoạch', now(), now() from numbers where n <= 4""", """
            insert into plan_target (id, version, plan_id, code, item, due_year, text_vi, measure, created_at, updated_at)
                select id('target', n), 0, id('plan', 1 + n % 4), 'T' || n, 'P1', 2030, 'Mục tiêu', 'OPEN_ADAPTATIONS', now(), now()
                from numbers""", """
            insert into plan_target_agency (target_id, position, organisation_id, role)
                select id('target', n), 0, id('organisation', n), 'LEAD' from numbers""");

    private static final int MANY = 76;

    private final SessionFactory sessions;

    MixedPageTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Test
    void nobodysCostsAsMuchForManyChangesAsForAFew() {
        // Of the centres and of what is seen with them a half; contributions, indicators and observations not at all.
        check("nobody", 4 * MANY + 4 + 5 * (MANY / 2));
    }

    @Test
    void aPartnersCostsAsMuchForManyChangesAsForAFew() {
        check("partner", 13 * MANY + 3);
    }

    @Test
    void staffsCostsAsMuchForManyChangesAsForAFew() {
        check("staff", 13 * MANY + 3);
    }

    private void check(String who, int changes) {
        Page few = page(who, 4);
        Page many = page(who, MANY);
        assertEquals(changes, many.changes);
        assertTrue(
                Math.abs(many.statements - few.statements) <= SPLIT,
                few.statements + " statements for a few and " + many.statements + " for " + many.changes);
    }

    private record Page(int changes, long statements) {}

    /** The page of so many of each. */
    private Page page(String who, int rows) {
        String word = Partnership.word();
        String partner = "doi-tac-" + word;
        Partnership.created(Api.post(
                Api.admin(),
                "/v1/organisations",
                Map.of("slug", partner, "kind", "company", "name", Landscape.name("Đối tác"))));
        Supplier<RequestSpecification> viewer =
                () -> viewer(who, partner).request().urlEncodingEnabled(false);
        Follower staff = Follower.fromNow(InnerTokens.viewer("an").roles("admin"), Followers.FEED);
        String next = end(viewer);
        // In one transaction, so that each is told of once.
        Database.change(("begin; " + String.join("; ", ROWS) + "; commit")
                .replaceAll(
                        "id\\('(\\w+)', (n|n \\+ 1|1 \\+ n % 4|nullif\\(n - 1, 0\\))\\)",
                        "md5('word $1' || ($2))::uuid")
                .replace("numbers", "generate_series(1, " + rows + ") n")
                .replace("word", word)
                .replace("'partner'", "'" + partner + "'"));
        staff.readUntil(
                Database.rows("select md5(?)::uuid", word + " target" + rows).getFirst());
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        JsonNode page = Api.json(viewer.get().get(next));
        return new Page(page.path("items").size(), statistics.getPrepareStatementCount() - before);
    }

    /** Where somebody goes on who has read all that is there. */
    private static String end(Supplier<RequestSpecification> viewer) {
        JsonNode page = Api.json(viewer.get().get(Followers.FEED + "?limit=1000"));
        while (page.path("more").asBoolean()) {
            page = Api.json(viewer.get().get(page.path("next").asText()));
        }
        return page.path("next").asText();
    }

    private static InnerTokens viewer(String who, String partner) {
        return switch (who) {
            case "nobody" -> InnerTokens.anonymous();
            case "partner" -> InnerTokens.viewer("lan").roles("partner").organisations(partner);
            default -> InnerTokens.viewer("an").roles("admin");
        };
    }
}
