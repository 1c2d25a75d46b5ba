package vn.hanoi.creativecity.events.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.edition.EditionRepository;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What it costs to look for conflicts grows with the sessions, and no faster. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ConflictPlanTest {

    private static final int FEW = 5_000;
    private static final int MANY = 50_000;
    private static final double MOST_GROWTH = 1.3;

    @Inject
    Conflicts conflicts;

    @Inject
    EditionRepository editions;

    @Inject
    Session session;

    @Test
    void aSessionCostsTheSameHoweverManyThereAre() {
        double few = rowsReadForEach(FEW);
        double many = rowsReadForEach(MANY);

        assertTrue(many <= few * MOST_GROWTH, "%s rows a session, then %s".formatted(few, many));
    }

    /** A day has as many of them however long the programme is. */
    @Test
    void aDayAndASessionCostTheSameHoweverLongTheProgrammeIs() {
        List<Long> few = rowsReadOfADay(500);
        List<Long> many = rowsReadOfADay(MANY);

        for (int i = 0; i < few.size(); i++) {
            assertTrue(many.get(i) <= few.get(i) * MOST_GROWTH, "%s rows, then %s".formatted(few, many));
        }
    }

    /** Of a day: the plan of the view, and the answer; of a session: the same. */
    private List<Long> rowsReadOfADay(int sessions) {
        UUID id = new Programmes().edition();
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
        try {
            fillDayByDay(id, sessions);
            FestivalEdition edition = editions.findById(id);
            String one = Rows.read("select md5('session203')::uuid").getFirst();
            LocalDate day = LocalDate.of(edition.year(), 1, 2);
            String aDay = "(day = '%1$s' or other_day = '%1$s')".formatted(day);
            String aSession = "(session_id = '%1$s' or other_id = '%1$s')".formatted(one);
            return List.of(
                    rowsInThePlan(edition, aDay, day),
                    rowsForThePage(edition, new ConflictFilter(day, null, null, null, null)),
                    rowsInThePlan(edition, aSession, day),
                    rowsForThePage(edition, new ConflictFilter(null, one, null, null, null)));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Prepared statements are planned anew five times and may then get one plan for all values. */
    private long rowsForThePage(FestivalEdition edition, ConflictFilter filter) {
        long rows = 0;
        for (int i = 0; i < 8; i++) {
            long before = rowsRead();
            assertNotEquals(
                    List.of(),
                    conflicts
                            .page(edition, filter, new PageRequest(20, null, true), uri())
                            .items());
            rows = Math.max(rows, rowsRead() - before);
        }
        return rows;
    }

    private long rowsInThePlan(FestivalEdition edition, String condition, LocalDate day) {
        String plan = session.createNativeQuery(
                        """
                        explain (analyze, format json) select id from programme_conflict
                        where edition_id = '%s' and %s and day >= '%s' and day <= '%s' order by starts_at, id limit 21""".formatted(edition.id(), condition, day.minusDays(1), day.plusDays(1)), String.class)
                .getSingleResult();
        try {
            return rowsIn(new ObjectMapper().readTree(plan).path(0).path("Plan"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Those that the scans have read, whether they were of use or not. */
    private static long rowsIn(JsonNode node) {
        long rows = 0;
        if (node.has("Relation Name")) {
            double each = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble()
                    + node.path("Rows Removed by Index Recheck").asDouble();
            rows = Math.round(each * node.path("Actual Loops").asDouble());
        }
        for (JsonNode below : node.path("Plans")) {
            rows += rowsIn(below);
        }
        return rows;
    }

    private static UriInfo uri() {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> URI.create("/v1/festival-editions/2026/conflicts"));
    }

    private double rowsReadForEach(int sessions) {
        UUID id = new Programmes().edition();
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
        try {
            fill(id, sessions);
            FestivalEdition edition = editions.findById(id);
            long before = rowsRead();
            assertEquals(Set.of(ConflictKind.PERSON_DOUBLE_BOOKED), kinds(conflicts.blocking(edition)));
            return (double) (rowsRead() - before) / sessions;
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Set<ConflictKind> kinds(List<ConflictResponse> found) {
        return found.stream().map(ConflictResponse::kind).collect(Collectors.toSet());
    }

    /** What the executor counted for this transaction. */
    private long rowsRead() {
        return session.createNativeQuery("""
                        select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as rows
                        from pg_stat_xact_user_tables
                        where relname in ('session', 'event', 'event_participant', 'participant', 'venue')""", Long.class)
                .addScalar("rows", Long.class)
                .getSingleResult();
    }

    /** An event has ten sessions, two persons take part, and each of them in four events. */
    private void fill(UUID edition, int sessions) {
        int events = sessions / 10;
        fill(edition, sessions, events, "(i %% %d)".formatted(events), "(i * (1 + 6 * p) %% %d)".formatted(events / 2));
    }

    /** Each day has fifteen events of its own, and each of the persons is in two of them. */
    private void fillDayByDay(UUID edition, int sessions) {
        fill(
                edition,
                sessions,
                15 * (1 + sessions / 144),
                "(i / 144 * 15 + i % 15)",
                "(i - i % 15 + i % 15 * (1 + 6 * p) % 15)");
    }

    /** As many at a time, however many there are: one each ten minutes, of an hour each. */
    private void fill(UUID edition, int sessions, int events, String eventOfSession, String personOfEvent) {
        change(
                "update festival_edition set starts_on = make_date(year, 1, 1), ends_on = make_date(year, 12, 31) where id = '"
                        + edition + "'");
        change("""
                insert into venue (id, version, slug, name_vi, kind, exclusive, assumed, created_at, updated_at)
                select md5('venue' || i)::uuid, 0, 'do-dia-diem-' || i, 'Địa điểm ' || i, 'OWN', false, '{}', now(), now()
                from generate_series(1, 300) i""");
        change("""
                insert into participant (id, version, slug, name, kind, assumed, created_at, updated_at)
                select md5('person' || i)::uuid, 0, 'do-nghe-nhan-' || i, 'Nghệ nhân ' || i, 'PERSON', '{}', now(), now()
                from generate_series(0, %1$d - 1) i""".formatted(events));
        change("""
                insert into event (id, version, slug, edition_id, type, title_vi, disciplines, audience, languages,
                    accessibility, organisers, publication, assumed, created_at, updated_at)
                select md5('event' || i)::uuid, 0, 'do-su-kien-' || i, '%2$s', 'TALK', 'Sự kiện ' || i, '{}', '{}', '{}',
                    '{}', '[]', 'PUBLISHED', '{}', now(), now()
                from generate_series(0, %1$d - 1) i""".formatted(events, edition));
        change("""
                insert into event_participant (event_id, position, participant_id, role)
                select md5('event' || i)::uuid, p, md5('person' || %2$s)::uuid, 'SPEAKER'
                from generate_series(0, %1$d - 1) i, generate_series(0, 1) p""".formatted(events, personOfEvent));
        change("""
                insert into session (id, version, event_id, code, starts_at, ends_at, venue_id, status, previous_starts,
                    sequence, uid, revised_at, exclusive, assumed, created_at, updated_at)
                select md5('session' || i)::uuid, 0, md5('event' || %1$s)::uuid, 'B-' || i,
                    f.starts_on + i * interval '10 minutes', f.starts_on + i * interval '10 minutes' + interval '1 hour',
                    md5('venue' || (1 + i %% 300))::uuid, 'SCHEDULED', '[]', 0, 'b-' || i, now(), false, '{}', now(), now()
                from generate_series(0, %2$d - 1) i, festival_edition f where f.id = '%3$s'""".formatted(eventOfSession, sessions, edition));
        change("analyze venue, participant, event, event_participant, session");
    }

    private void change(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }
}
