package vn.hanoi.creativecity.events.certificate;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.course.CourseRepository;
import vn.hanoi.creativecity.events.course.CourseRights;
import vn.hanoi.creativecity.events.course.Trainee;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;

/** The certificates. Everybody reads the one whose code they know; staff list all, holders their own. */
@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<Certificate, UUID> {

    private static final SortKey ISSUED = SortKey.ascending("createdAt", "issued_at", INSTANT);

    private final CourseRepository courses;
    private final CourseRights rights;
    private final Viewer viewer;
    private final Session session;

    CertificateRepository(CourseRepository courses, CourseRights rights, Viewer viewer, Session session) {
        this.courses = courses;
        this.rights = rights;
        this.viewer = viewer;
        this.session = session;
    }

    Page<Certificate> page(CertificateFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("certificate")
                .orderBy(SortKey.choose(filter.sort(), List.of(ISSUED.reversed(), ISSUED)));
        if (!rights.isStaff()) {
            query.where(
                    "exists (select 1 from trainee t where t.id = trainee_id and t.subject = :viewer)",
                    "viewer",
                    viewer.subject());
        }
        if (filter.course() != null) {
            courses.findByReference(filter.course())
                    .ifPresentOrElse(
                            course -> query.where("course_id = :course", "course", course.id()),
                            () -> query.where("false"));
        }
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        return query.page(session, page, uri, this::inOrder);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when none has the code */
    Certificate require(String code) {
        return byCode(code, LockModeType.NONE);
    }

    /** The certificate, locked until the transaction ends. */
    Certificate requireForChange(String code) {
        return byCode(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same for what is behind it: for others than its holder and staff there is nothing. */
    Certificate requireBehind(String code) {
        Certificate certificate = require(code);
        if (!rights.isStaff() && !rights.isSelf(certificate.trainee())) {
            throw CertificateNotFound.withCode(code);
        }
        return certificate;
    }

    Optional<Certificate> validOf(Trainee trainee) {
        return find("trainee = ?1 and state = ?2", trainee, CertificateState.VALID)
                .firstResultOptional();
    }

    private Certificate byCode(String code, LockModeType lock) {
        Optional<Certificate> found = Optional.empty();
        Optional<String> read = Code.read(code);
        if (read.isPresent()) {
            found = find("code", read.get()).withLock(lock).firstResultOptional();
        }
        return found.orElseThrow(() -> CertificateNotFound.withCode(code));
    }

    private List<Certificate> inOrder(List<UUID> ids) {
        return list("from Certificate c join fetch c.trainee where c.id in ?1", ids).stream()
                .sorted(Comparator.comparing(certificate -> ids.indexOf(certificate.id())))
                .toList();
    }
}
