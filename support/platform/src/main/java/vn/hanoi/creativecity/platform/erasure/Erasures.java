package vn.hanoi.creativecity.platform.erasure;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.slug.References;

/** The erasures that were made. The account of whoever asked for one may be erased in its turn. */
@Singleton
public class Erasures implements PersonalData {

    private static final SortKey NEWEST_FIRST =
            SortKey.ascending("at", "at", INSTANT).reversed();
    private static final TypeReference<List<Erasure.Erased>> RECORDS = new TypeReference<>() {};

    private final Session session;
    private final PersonDigests digests;
    private final ObjectMapper json;

    Erasures(Session session, PersonDigests digests, ObjectMapper json) {
        this.session = session;
        this.digests = digests;
        this.json = json;
    }

    private Optional<Erasure> find(UUID id) {
        return inOrder(List.of(id)).stream().findFirst();
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when there is none with this id */
    public Erasure require(String id) {
        return References.id(id).flatMap(this::find).orElseThrow(() -> ErasureNotFound.withId(id));
    }

    /** The newest first. */
    public Page<Erasure> page(PageRequest page, UriInfo uri) {
        return KeysetQuery.from("erasure").orderBy(NEWEST_FIRST).page(session, page, uri, this::inOrder);
    }

    @Override
    public String of() {
        return "erasures";
    }

    @Override
    public int erase(Person person) {
        return person.subjects().stream()
                .mapToInt(subject -> session.createNativeMutationQuery(
                                "update erasure set actor = :erased where actor = :subject")
                        .setParameter("erased", digests.erased(subject))
                        .setParameter("subject", subject)
                        .executeUpdate())
                .sum();
    }

    Erasure require(UUID id) {
        return find(id).orElseThrow();
    }

    private List<Erasure> inOrder(List<UUID> ids) {
        return session
                .createNativeQuery("""
                        select id, at, actor, persons, cast(records as text) as records
                        from erasure where id in (:ids)""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("persons", String[].class)
                .addScalar("records", String.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(this::erasure)
                .sorted(Comparator.comparing(erasure -> ids.indexOf(erasure.id())))
                .toList();
    }

    private Erasure erasure(Tuple row) {
        return new Erasure(
                row.get("id", UUID.class),
                row.get("at", Instant.class),
                row.get("actor", String.class),
                List.of(row.get("persons", String[].class)),
                records(row.get("records", String.class)));
    }

    private List<Erasure.Erased> records(String written) {
        try {
            return json.readValue(written, RECORDS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
