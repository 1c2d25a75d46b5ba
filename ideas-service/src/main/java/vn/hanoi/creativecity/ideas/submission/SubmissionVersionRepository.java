package vn.hanoi.creativecity.ideas.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was handed in, time by time. Who may see a submission's versions is asked of the submission. */
@ApplicationScoped
class SubmissionVersionRepository implements PanacheRepositoryBase<SubmissionVersion, UUID> {

    /** The first one first. */
    List<SubmissionVersion> of(Submission submission) {
        return list("submission = ?1 order by number", submission.id());
    }

    Optional<SubmissionVersion> find(Submission submission, int number) {
        return find("submission = ?1 and number = ?2", submission.id(), number).firstResultOptional();
    }
}
