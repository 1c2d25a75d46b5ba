package vn.hanoi.creativecity.events.course;

import static vn.hanoi.creativecity.platform.page.SortKey.Type.INSTANT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
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

/** The trainees of courses, as far as the viewer may see them. */
@ApplicationScoped
public class TraineeRepository implements PanacheRepositoryBase<Trainee, UUID> {

    private static final SortKey CREATED = SortKey.ascending("createdAt", "created_at", INSTANT);

    private final CourseRights rights;
    private final Session session;

    TraineeRepository(CourseRights rights, Session session) {
        this.rights = rights;
        this.session = session;
    }

    Page<Trainee> page(Course course, TraineeFilter filter, PageRequest page, UriInfo uri) {
        KeysetQuery query = KeysetQuery.from("trainee")
                .where("course_id = :course", "course", course.id())
                .orderBy(SortKey.choose(filter.sort(), List.of(CREATED, CREATED.reversed())));
        rights.restrictToVisible(query, course);
        if (filter.state() != null && !filter.state().isEmpty()) {
            query.where(
                    "state in (:states)",
                    "states",
                    filter.state().stream().map(Enum::name).toList());
        }
        return query.page(session, page, uri, this::inOrder);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such trainee of the course */
    public Trainee require(Course course, String reference) {
        return find(course, reference).orElseThrow(() -> TraineeNotFound.withReference(reference));
    }

    Optional<Trainee> find(Course course, String reference) {
        return References.id(reference)
                .flatMap(this::findByIdOptional)
                .filter(trainee -> trainee.course().id().equals(course.id()))
                .filter(trainee -> rights.to(trainee).isPresent());
    }

    /** Those who are in a course still by this account or this address. */
    List<Trainee> known(Course course, String subject, String mail) {
        return list(
                "course = ?1 and state <> ?2 and (subject = ?3 or lower(mail) = lower(?4))",
                course,
                TraineeState.WITHDRAWN,
                subject,
                mail);
    }

    /** Who is enrolled in a course by their own registration. */
    Optional<Trainee> registered(Course course, String subject) {
        return find(
                        "course = ?1 and state = ?2 and subject = ?3 and registered",
                        course,
                        TraineeState.ENROLLED,
                        subject)
                .firstResultOptional();
    }

    List<Trainee> in(Course course, TraineeState state) {
        return list("course = ?1 and state = ?2 order by createdAt, id", course, state);
    }

    /** Those in courses of the demonstration set. */
    public List<Trainee> ofTheDemonstration() {
        return list("from Trainee t join fetch t.course c where c.source = 'Demonstration' order by t.createdAt, t.id");
    }

    private List<Trainee> inOrder(List<UUID> ids) {
        return list("from Trainee t join fetch t.course where t.id in ?1", ids).stream()
                .sorted(Comparator.comparing(trainee -> ids.indexOf(trainee.id())))
                .toList();
    }
}
