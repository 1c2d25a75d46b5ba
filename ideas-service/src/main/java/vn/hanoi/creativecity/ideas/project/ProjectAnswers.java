package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.stream.LongStream;
import vn.hanoi.creativecity.platform.conditional.ETags;

/** A project as the viewer gets it, with its tag. */
@Singleton
class ProjectAnswers {

    private final ProjectRights rights;

    ProjectAnswers(ProjectRights rights) {
        this.rights = rights;
    }

    ProjectResponse of(Project project) {
        return ProjectResponse.from(project, relation(project));
    }

    /** As the audit keeps it. */
    ProjectResponse whole(Project project) {
        return ProjectResponse.from(project, Relation.STAFF);
    }

    Response answer(Response.ResponseBuilder answer, Project project) {
        return answer.header("ETag", tag(project)).entity(of(project)).build();
    }

    String tag(Project project) {
        return ETags.of(
                project.version(),
                relation(project),
                ETags.shown(LongStream.of(
                        project.call().version(), project.programme().version())));
    }

    private Relation relation(Project project) {
        return rights.seenAs(project).orElseThrow();
    }
}
