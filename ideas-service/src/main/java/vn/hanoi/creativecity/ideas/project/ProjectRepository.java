package vn.hanoi.creativecity.ideas.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import vn.hanoi.creativecity.platform.slug.References;

/** The projects, as far as the viewer may see them. */
@ApplicationScoped
public class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    private final ProjectRights rights;

    ProjectRepository(ProjectRights rights) {
        this.rights = rights;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when the viewer sees no such project */
    public Project require(String reference) {
        return find(reference, LockModeType.NONE).orElseThrow(() -> ProjectNotFound.withReference(reference));
    }

    /** The same for what is behind it: for the public there is nothing. */
    public Project requireBehind(String reference) {
        return require(reference, this::isSeenBehind);
    }

    /** The same for what only some see of it: for the others there is nothing. */
    public Project require(String reference, Predicate<Project> isSeen) {
        return find(reference, LockModeType.NONE)
                .filter(isSeen)
                .orElseThrow(() -> ProjectNotFound.withReference(reference));
    }

    /** The project, locked until the transaction ends. */
    public Project requireForChange(String reference) {
        return find(reference, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProjectNotFound.withReference(reference));
    }

    /** The project, which stays as it is until the transaction ends, for a change of what is behind it. */
    public Project requireAndHold(String reference) {
        return requireAndHold(reference, this::isSeenBehind);
    }

    public Project requireAndHold(String reference, Predicate<Project> isSeen) {
        return findAndHold(reference).filter(isSeen).orElseThrow(() -> ProjectNotFound.withReference(reference));
    }

    /** The project that the viewer sees, which stays as it is until the transaction ends. */
    public Optional<Project> findAndHold(String reference) {
        return find(reference, LockModeType.PESSIMISTIC_READ);
    }

    public Optional<Project> findByReference(String reference) {
        return find(reference, LockModeType.NONE);
    }

    List<Project> inOrder(List<UUID> ids) {
        return list("from Project p join fetch p.call join fetch p.programme where p.id in ?1", ids).stream()
                .sorted(Comparator.comparing(project -> ids.indexOf(project.id())))
                .toList();
    }

    private Optional<Project> find(String reference, LockModeType lock) {
        return References.id(reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .filter(project -> rights.seenAs(project).isPresent());
    }

    private boolean isSeenBehind(Project project) {
        return rights.seenAs(project)
                .filter(relation -> relation != Relation.PUBLIC)
                .isPresent();
    }
}
