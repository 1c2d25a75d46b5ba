package vn.hanoi.creativecity.ideas.call;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists calls: turns a filter into one query that the database answers from its indexes. */
@Singleton
class CallListing implements Findable {

    private static final SortKey OPENS = SortKey.ascending("opensAt", "opens_at", INSTANT);
    private static final SortKey CLOSES = SortKey.ascending("closesAt", "closes_at", INSTANT);
    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);
    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);

    /** The default first. */
    private static final List<SortKey> SORTS = Stream.of(OPENS, CLOSES, NAME, CREATED)
            .flatMap(key -> Stream.of(key.reversed(), key))
            .toList();

    private final CallRepository calls;
    private final Viewer viewer;
    private final Session session;

    CallListing(CallRepository calls, Viewer viewer, Session session) {
        this.calls = calls;
        this.viewer = viewer;
        this.session = session;
    }

    @Override
    public String type() {
        return "call";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("call");
        if (viewer.tier() != Tier.STAFF) {
            query.where("state <> 'DRAFT'");
        }
        return query;
    }

    Page<Call> page(CallFilter filter, Instant now, PageRequest page, UriInfo uri) {
        KeysetQuery query = visible();
        restrictTo(query, "kind", filter.kind());
        restrictTo(query, "state", filter.state());
        restrictTo(query, filter.phase(), CallPhase::condition, now);
        restrictTo(query, filter.votingPhase(), VotingPhase::condition, now);
        restrictToFields(query, filter.discipline());
        if (filter.centre() != null) {
            query.where("centre = :centre", "centre", filter.centre());
        }
        List<SortKey> sorts = new ArrayList<>(SORTS);
        SearchWords words = SearchWords.of(filter.q());
        if (!words.isEmpty()) {
            words.restrict(query, "search");
            SortKey relevance = words.relevance(query, "name_vi", "search_name");
            sorts.addFirst(relevance.reversed());
            sorts.addFirst(relevance);
        }
        return query.orderBy(SortKey.choose(filter.sort(), sorts)).page(session, page, uri, calls::inOrder);
    }

    private static void restrictTo(KeysetQuery query, String column, List<? extends Enum<?>> values) {
        if (isGiven(values)) {
            query.where(
                    column + " in (:" + column + ")",
                    column,
                    values.stream().map(Enum::name).toList());
        }
    }

    /** The database keeps microseconds and would round what is finer, across the instant at which a phase ends. */
    private static <P> void restrictTo(KeysetQuery query, List<P> phases, Function<P, String> condition, Instant now) {
        if (isGiven(phases)) {
            query.where(phases.stream().map(condition).collect(Collectors.joining(" or ")))
                    .withPassing("now", now.truncatedTo(ChronoUnit.MICROS));
        }
    }

    private static void restrictToFields(KeysetQuery query, List<Discipline> disciplines) {
        if (isGiven(disciplines)) {
            // Constants of our own enum: no text of the caller's.
            String fields = disciplines.stream().map(Discipline::name).collect(Collectors.joining(","));
            query.where("disciplines && string_to_array(:disciplines, ',')", "disciplines", fields);
        }
    }

    private static boolean isGiven(List<?> values) {
        return values != null && !values.isEmpty();
    }
}
