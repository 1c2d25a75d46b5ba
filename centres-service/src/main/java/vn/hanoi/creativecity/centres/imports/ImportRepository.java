package vn.hanoi.creativecity.centres.imports;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.slug.References;

/** The imports: administrators see all, everybody else those that they sent. */
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<Import, UUID> {

    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);
    private static final List<SortKey> SORTS = List.of(CREATED.reversed(), CREATED);

    private final Session session;
    private final Viewer viewer;

    ImportRepository(Session session, Viewer viewer) {
        this.session = session;
        this.viewer = viewer;
    }

    Page<ImportResponse> page(ImportFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("import").orderBy(SortKey.choose(filter.sort(), SORTS));
        if (!viewer.has(Roles.ADMIN)) {
            query.where("sender = :sender", "sender", viewer.subject());
        }
        restrictTo(query, "state", filter.state());
        restrictTo(query, "collection", filter.collection());
        return query.page(session, page, uri, this::inOrder).map(ImportResponse::from);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such import */
    Import require(String reference) {
        return References.id(reference)
                .flatMap(this::findByIdOptional)
                .filter(found ->
                        viewer.has(Roles.ADMIN) || found.sender().subject().equals(viewer.subject()))
                .orElseThrow(() -> ImportNotFound.withReference(reference));
    }

    /** The import with what is wrong with it, as far as that is known. */
    ImportResponse withReport(Import sent) {
        ImportReport report = session.find(ImportReport.class, sent.id());
        return ImportResponse.from(sent, report == null ? null : report.problems());
    }

    private static void restrictTo(KeysetQuery query, String column, List<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            query.where(
                    column + " in (:" + column + ")",
                    column,
                    values.stream().map(Enum::name).toList());
        }
    }

    private List<Import> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(sent -> ids.indexOf(sent.id())))
                .toList();
    }
}
