package vn.hanoi.creativecity.ideas.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.type.descriptor.java.JavaType;
import vn.hanoi.creativecity.platform.write.DeferredWrites;

/** What was handed in, time by time. Who may see a submission's versions is asked of the submission. */
@ApplicationScoped
class SubmissionVersionRepository implements PanacheRepositoryBase<SubmissionVersion, UUID> {

    private static final String INSERT = """
            insert into submission_version (id, submission_id, number, content, submitted_at)
            values (?, ?, ?, cast(? as jsonb), ?)""";

    private final DeferredWrites writes;

    SubmissionVersionRepository(DeferredWrites writes) {
        this.writes = writes;
    }

    /** Keeps what was handed in, at the end of the running transaction. */
    void keep(SubmissionVersion version) {
        String content = json(version.content());
        writes.add(
                INSERT,
                row -> row.add(version.id())
                        .add(version.submission())
                        .add(version.number())
                        .add(content)
                        .add(version.submittedAt()));
    }

    /** As Hibernate reads it again. */
    private String json(Content content) {
        SessionImplementor session = getSession().unwrap(SessionImplementor.class);
        JavaType<Content> type =
                session.getTypeConfiguration().getJavaTypeRegistry().resolveDescriptor(Content.class);
        return session.getSessionFactory()
                .getSessionFactoryOptions()
                .getJsonFormatMapper()
                .toString(content, type, session);
    }

    /** The first one first. */
    List<SubmissionVersion> of(Submission submission) {
        writes.write();
        return list("submission = ?1 order by number", submission.id());
    }

    /** Those of many, by the id of the submission. */
    Map<UUID, List<SubmissionVersion>> of(Collection<Submission> submissions) {
        writes.write();
        return list("submission in ?1", submissions.stream().map(Submission::id).toList()).stream()
                .collect(Collectors.groupingBy(SubmissionVersion::submission));
    }

    Optional<SubmissionVersion> find(Submission submission, int number) {
        writes.write();
        return find("submission = ?1 and number = ?2", submission.id(), number).firstResultOptional();
    }
}
