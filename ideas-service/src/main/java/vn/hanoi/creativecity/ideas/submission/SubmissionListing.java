package vn.hanoi.creativecity.ideas.submission;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists submissions: turns a filter into one query that the database answers from its indexes. */
@Singleton
class SubmissionListing {

    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);
    private static final SortKey SUBMITTED = SortKey.nullable("submittedAt", "submitted_at", INSTANT);
    private static final SortKey TITLE = SortKey.ascending("title", "title", TEXT);

    /** The default first. */
    private static final List<SortKey> SORTS = Stream.of(CREATED, UPDATED, SUBMITTED, TITLE)
            .flatMap(key -> Stream.of(key.reversed(), key))
            .toList();

    private final SubmissionRepository submissions;
    private final SubmissionRights rights;
    private final CallRepository calls;
    private final Session session;

    SubmissionListing(
            SubmissionRepository submissions, SubmissionRights rights, CallRepository calls, Session session) {
        this.submissions = submissions;
        this.rights = rights;
        this.calls = calls;
        this.session = session;
    }

    Page<Submission> page(SubmissionFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("submission");
        if (Boolean.TRUE.equals(filter.mine())) {
            rights.restrictToOwn(query);
        } else {
            rights.restrictToVisible(query);
        }
        restrictToCall(query, filter.call());
        if (isGiven(filter.state())) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        if (isGiven(filter.discipline())) {
            // Constants of our own enum: no text of the caller's.
            String fields = filter.discipline().stream().map(Enum::name).collect(Collectors.joining(","));
            query.where("disciplines && string_to_array(:disciplines, ',')", "disciplines", fields);
        }
        List<SortKey> sorts = new ArrayList<>(SORTS);
        SearchWords words = SearchWords.of(filter.q());
        if (!words.isEmpty()) {
            words.restrict(query, "search");
            SortKey relevance = words.relevance(query, "title", "search_title");
            sorts.addFirst(relevance.reversed());
            sorts.addFirst(relevance);
        }
        return query.orderBy(SortKey.choose(filter.sort(), sorts)).page(session, page, uri, submissions::inOrder);
    }

    /** What leads nowhere, or to what the viewer does not see, has no submissions. */
    private void restrictToCall(KeysetQuery query, String reference) {
        if (reference != null) {
            calls.findByReference(reference)
                    .ifPresentOrElse(
                            call -> query.where("call_id = :call", "call", call.id()), () -> query.where("false"));
        }
    }

    private static boolean isGiven(List<?> values) {
        return values != null && !values.isEmpty();
    }
}
