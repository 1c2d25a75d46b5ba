package vn.hanoi.creativecity.events.programme;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;
import static vn.hanoi.creativecity.platform.page.SortKey.Type.INTEGER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** The released programmes. Everybody sees all of them. */
@ApplicationScoped
class ProgrammeVersionRepository implements PanacheRepositoryBase<ProgrammeVersion, UUID> {

    private static final SortKey LATEST_FIRST =
            SortKey.ascending("number", "number", INTEGER).reversed();
    private static final SortKey BY_START = SortKey.ascending("startsAt", "starts_at", INSTANT);

    private final Session session;
    private final ObjectMapper json;

    ProgrammeVersionRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    Page<ProgrammeVersion> page(FestivalEdition edition, PageRequest page, UriInfo uri) {
        return KeysetQuery.from("programme_version")
                .where("edition_id = :edition", "edition", edition.id())
                .orderBy(LATEST_FIRST)
                .page(session, page, uri, this::inOrder);
    }

    /** The sessions of a version, by their start. */
    Page<FrozenSession> sessions(ProgrammeVersion version, PageRequest page, UriInfo uri) {
        return documents("programme_session", FrozenSession.class, version, page, uri);
    }

    /** What a version said anew, by the start of the sessions. */
    Page<ProgrammeChange> changes(ProgrammeVersion version, PageRequest page, UriInfo uri) {
        return documents("programme_change", ProgrammeChange.class, version, page, uri);
    }

    ProgrammeVersion require(FestivalEdition edition, int number) {
        return find("edition = ?1 and number = ?2", edition.id(), number)
                .firstResultOptional()
                .orElseThrow(() -> ProgrammeVersionNotFound.withNumber(number));
    }

    Optional<ProgrammeVersion> last(FestivalEdition edition) {
        return lastOf(edition.id());
    }

    Optional<ProgrammeVersion> lastOf(UUID edition) {
        return find("edition = ?1 order by number desc", edition).firstResultOptional();
    }

    List<ProgrammeVersion> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(version -> ids.indexOf(version.id())))
                .toList();
    }

    private <T> Page<T> documents(
            String table, Class<T> type, ProgrammeVersion version, PageRequest page, UriInfo uri) {
        return KeysetQuery.from(table)
                .where("version_id = :version", "version", version.id())
                .orderBy(BY_START)
                .page(session, page, uri, ids -> documents(table, type, ids));
    }

    private <T> List<T> documents(String table, Class<T> type, List<UUID> ids) {
        Map<UUID, String> documents = session
                .createNativeQuery("select id, document from " + table + " where id in (:ids)", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("document", String.class)
                .setParameterList("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("document", String.class)));
        return ids.stream().map(id -> read(documents.get(id), type)).toList();
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was released cannot be read", impossible);
        }
    }
}
