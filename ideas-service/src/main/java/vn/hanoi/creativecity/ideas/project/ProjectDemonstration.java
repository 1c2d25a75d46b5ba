package vn.hanoi.creativecity.ideas.project;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.programme.ProgrammeRepository;
import vn.hanoi.creativecity.ideas.submission.AcceptedSubmission;
import vn.hanoi.creativecity.ideas.submission.AcceptedSubmissions;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Loads the project of the demonstration set, which is invented and marked so, with its milestones. */
@Singleton
class ProjectDemonstration {

    private final DemonstrationFiles files;
    private final ProjectRepository projects;
    private final ProjectEditing editing;
    private final MilestoneRepository milestones;
    private final AcceptedSubmissions submissions;
    private final ProgrammeRepository programmes;
    private final Session session;
    private final Clock clock;

    ProjectDemonstration(
            DemonstrationFiles files,
            ProjectRepository projects,
            ProjectEditing editing,
            MilestoneRepository milestones,
            AcceptedSubmissions submissions,
            ProgrammeRepository programmes,
            Session session,
            Clock clock) {
        this.files = files;
        this.projects = projects;
        this.editing = editing;
        this.milestones = milestones;
        this.submissions = submissions;
        this.programmes = programmes;
        this.session = session;
        this.clock = clock;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(410) StartupEvent start) {
        if (files.areWantedIn("project")) {
            files.read("projects.json", Entry.class)
                    .forEach(entry -> submissionWith(entry.title()).ifPresent(submission -> load(entry, submission)));
        }
    }

    private void load(Entry entry, AcceptedSubmission submission) {
        Project project = new Project(
                Ids.next(),
                submission,
                programmes.findForChange(entry.project().programme()).orElseThrow(),
                entry.project(),
                clock.instant());
        projects.persistAndFlush(project);
        editing.carryOut(project, new ProjectTransitionRequest(ProjectState.INCUBATING, null, null));
        entry.milestones()
                .forEach(request -> milestones.persist(new Milestone(Ids.next(), project, request, clock.instant())));
    }

    /** Codes are drawn anew each time; the title is that of the demonstration set. */
    private Optional<AcceptedSubmission> submissionWith(String title) {
        return session.createNativeQuery(
                        "select code from submission where title_vi = :title and source = 'Demonstration'",
                        String.class)
                .setParameter("title", title)
                .getResultStream()
                .findFirst()
                .flatMap(code -> submissions.findAndHold("", code));
    }

    /** One line of the file: the title of the submission, its project, and what that is to deliver. */
    record Entry(String title, ProjectRequest project, List<MilestoneRequest> milestones) {}
}
