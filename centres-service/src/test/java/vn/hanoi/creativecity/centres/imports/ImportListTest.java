package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.QueryPlans;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class ImportListTest {

    private static final int IMPORTS = 20_000;
    private static final int MOST_ROWS = 200;

    @Inject
    ImportRepository imports;

    @Inject
    Session session;

    private final String word = Partnership.word();

    @Test
    void theyAreListedNewestFirstAndFiltered() {
        String applied = sent("collection=observations", "centre,indicator,from,value");
        String refused = sent("collection=centres", "slug,kind,name.vi", word + ",museum,Tên");
        String valid = sent("collection=observations&dryRun=true", "centre,indicator,from,value");
        assertEquals(List.of(valid, refused, applied), listed("limit=2"));
        assertEquals(List.of(applied, refused, valid), listed("limit=1&sort=createdAt"));
        assertEquals(
                List.of(refused, applied), listed("limit=1&collection=centres,observations&state=applied,refused"));
        assertEquals(List.of(valid, applied), listed("limit=2&state=applied,valid"));
        assertEquals(List.of(), listed("state=waiting,running,failed"));
        Response page = editor().get("/v1/imports?count=true");
        assertEquals(3, Api.json(page).path("total").asInt());
        assertFalse(page.asString().contains("problems"), "each is told by the import itself");
        assertTrue(Api.json(editor().get("/v1/imports/" + refused)).has("problems"));
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter sort unknown_value"),
                Refusal.in(editor().get("/v1/imports?sort=name")));
        assertEquals(Refusal.of(404, "not-found"), Refusal.in(editor().get("/v1/imports/khong-co")));
    }

    @Test
    void noPageReadsMoreThanItShows() {
        QuarkusTransaction.begin();
        try {
            session.createNativeMutationQuery("""
                            insert into import (id, version, collection, format, dry_run, state, bytes, attempts, lines, created,
                                changed, unchanged, wrong, sender, sender_name, sender_client, sender_roles,
                                sender_organisations, created_at, updated_at)
                            select uuidv7(), 2, case when i % 50 = 0 then 'CENTRES' else 'OBSERVATIONS' end, 'CSV', false,
                                case when i % 100 = 0 then 'FAILED' else 'APPLIED' end, 1, 1, 0, 0, 0, 0, 0,
                                case when i % 500 = 0 then 'anonymous' else 'nguoi-' || i % 20 end, '', '', '{}', '{}',
                                now() - i * interval '1 minute', now()
                            from generate_series(1, :rows) i""").setParameter("rows", IMPORTS).executeUpdate();
            session.createNativeMutationQuery("analyze import").executeUpdate();
            QueryPlans plans = new QueryPlans(session, "import", MOST_ROWS);
            for (String sort : new String[] {null, "createdAt"}) {
                check(plans, null, null, sort);
                check(plans, List.of(ImportState.FAILED), null, sort);
                check(plans, null, List.of(ImportCollection.CENTRES), sort);
            }
            assertEquals(List.of(), plans.slow());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Asked as somebody who has sent a few of very many. */
    private void check(QueryPlans plans, List<ImportState> states, List<ImportCollection> collections, String sort) {
        plans.check(
                states + " " + collections + " " + sort,
                () -> imports.page(
                        new ImportFilter(states, collections, sort),
                        new PageRequest(20, null, false),
                        QueryPlans.uri()));
    }

    private List<String> listed(String query) {
        List<String> ids = new ArrayList<>();
        Api.pages(this::editor, "/v1/imports?" + query).forEach(page -> ids.addAll(Api.values(page, "id")));
        return ids;
    }

    private String sent(String query, String... lines) {
        return Sent.end(Sent.post(editor(), query, Sent.CSV, Sent.text(lines)))
                .report()
                .path("id")
                .asText();
    }

    private RequestSpecification editor() {
        return Api.by(InnerTokens.viewer(word).roles("centre_editor"));
    }
}
