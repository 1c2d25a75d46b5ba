package vn.hanoi.creativecity.ideas.project;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.TEXT;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.ideas.programme.ProgrammeRepository;
import vn.hanoi.creativecity.ideas.programme.SupportProgramme;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.search.SearchWords;

/** Lists projects: turns a filter into one query that the database answers from its indexes. */
@Singleton
class ProjectListing implements Findable {

    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);
    private static final SortKey UPDATED = SortKey.ascending("updatedAt", "updated_at", INSTANT);
    private static final SortKey NAME = SortKey.ascending("name", "name_vi", TEXT);

    /** The default first. */
    private static final List<SortKey> SORTS = Stream.of(CREATED, UPDATED, NAME)
            .flatMap(key -> Stream.of(key.reversed(), key))
            .toList();

    private final ProjectRepository projects;
    private final ProjectRights rights;
    private final ProgrammeRepository programmes;
    private final CallRepository calls;
    private final Session session;

    ProjectListing(
            ProjectRepository projects,
            ProjectRights rights,
            ProgrammeRepository programmes,
            CallRepository calls,
            Session session) {
        this.projects = projects;
        this.rights = rights;
        this.programmes = programmes;
        this.calls = calls;
        this.session = session;
    }

    @Override
    public String type() {
        return "project";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("project");
        rights.restrictToVisible(query);
        return query;
    }

    private KeysetQuery own() {
        KeysetQuery query = KeysetQuery.from("project");
        rights.restrictToOwn(query);
        return query;
    }

    Page<Project> page(ProjectFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = Boolean.TRUE.equals(filter.mine()) ? own() : visible();
        restrictTo(
                query,
                "programme_id",
                filter.programme(),
                reference -> programmes.findByReference(reference).map(SupportProgramme::id));
        restrictTo(
                query,
                "call_id",
                filter.call(),
                reference -> calls.findByReference(reference).map(Call::id));
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        if (Boolean.TRUE.equals(filter.investorContact())) {
            query.where("investor_contact");
        }
        List<SortKey> sorts = new ArrayList<>(SORTS);
        SearchWords words = SearchWords.of(filter.q());
        if (!words.isEmpty()) {
            words.restrict(query, "search");
            SortKey relevance = words.relevance(query, "name_vi", "search_name");
            sorts.addFirst(relevance.reversed());
            sorts.addFirst(relevance);
        }
        return query.orderBy(SortKey.choose(filter.sort(), sorts)).page(session, page, uri, projects::inOrder);
    }

    /** What leads nowhere, or to what the viewer does not see, has no projects. */
    private static void restrictTo(
            KeysetQuery query, String column, String reference, Function<String, Optional<UUID>> find) {
        if (reference != null) {
            find.apply(reference)
                    .ifPresentOrElse(
                            id -> query.where(column + " = :" + column, column, id), () -> query.where("false"));
        }
    }
}
