package vn.hanoi.creativecity.events.course;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.page.Page;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.platform.page.SortKey;
import vn.hanoi.creativecity.platform.slug.References;

/** Who was at which session, as far as the viewer may see it. */
@ApplicationScoped
class AttendanceRepository implements PanacheRepositoryBase<Attendance, UUID> {

    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);

    private final CourseRights rights;
    private final Session session;

    AttendanceRepository(CourseRights rights, Session session) {
        this.rights = rights;
        this.session = session;
    }

    Page<Attendance> page(
            Course course,
            vn.hanoi.creativecity.events.session.Session lesson,
            AttendanceFilter filter,
            PageRequest page,
            UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("attendance")
                .where("session_id = :session", "session", lesson.id())
                .orderBy(CREATED);
        rights.restrictAttendances(query, course);
        if (filter.trainee() != null) {
            References.id(filter.trainee())
                    .ifPresentOrElse(
                            id -> query.where("trainee_id = :trainee", "trainee", id), () -> query.where("false"));
        }
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        return query.page(session, page, uri, this::inOrder);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such mark of the session */
    Attendance require(vn.hanoi.creativecity.events.session.Session lesson, String reference) {
        return References.id(reference)
                .flatMap(this::findByIdOptional)
                .filter(attendance -> attendance.session().id().equals(lesson.id()))
                .filter(attendance -> rights.to(attendance.trainee()).isPresent())
                .orElseThrow(() -> AttendanceNotFound.withReference(reference));
    }

    private List<Attendance> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(attendance -> ids.indexOf(attendance.id())))
                .toList();
    }
}
