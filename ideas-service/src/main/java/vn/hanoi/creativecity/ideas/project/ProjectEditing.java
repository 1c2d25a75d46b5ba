package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.hanoi.creativecity.ideas.programme.ProgrammeRepository;
import vn.hanoi.creativecity.ideas.programme.SupportProgramme;
import vn.hanoi.creativecity.ideas.submission.AcceptedSubmission;
import vn.hanoi.creativecity.ideas.submission.AcceptedSubmissions;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Makes, changes and moves projects. Staff say who is in a programme and who accompanies it; that investors may ask is its
 * owner's to say; how it is called in public both do.
 */
@Singleton
class ProjectEditing {

    private static final Message OWNERS_ALONE =
            new Message("Chỉ chủ dự án quyết định việc này.", "This is for the owner of the project alone to say.");
    private static final Message STAFFS_ALONE =
            new Message("Chỉ cán bộ phụ trách sửa được.", "This is for staff alone to change.");

    private final ProjectRepository projects;
    private final ProjectRights rights;
    private final AcceptedSubmissions submissions;
    private final ProgrammeRepository programmes;
    private final TransitionHistory history;
    private final Clock clock;

    ProjectEditing(
            ProjectRepository projects,
            ProjectRights rights,
            AcceptedSubmissions submissions,
            ProgrammeRepository programmes,
            TransitionHistory history,
            Clock clock) {
        this.projects = projects;
        this.rights = rights;
        this.submissions = submissions;
        this.programmes = programmes;
        this.history = history;
        this.clock = clock;
    }

    Project create(ProjectRequest request) {
        Violations violations = new Violations();
        AcceptedSubmission submission = violations.follow(
                "/submission", request.submission(), reference -> submissions.findAndHold("/submission", reference));
        SupportProgramme programme = violations.follow("/programme", request.programme(), programmes::findForChange);
        violations.check(
                !request.investorContact() || submission == null || rights.isViewer(submission.owner()),
                "/investorContact",
                "not_yours",
                OWNERS_ALONE);
        checkMentors(request, submission == null ? null : submission.owner(), violations);
        violations.throwIfAny();
        if (!programme.takesProjects()) {
            throw conflict(
                    "/programme",
                    "not_open",
                    new Message("Chương trình không nhận dự án.", "The programme takes no projects."));
        }
        Project project = new Project(Ids.next(), submission, programme, request, clock.instant());
        projects.persistAndFlush(project);
        return project;
    }

    void change(Project project, ProjectRequest request) {
        ProjectRequest present = ProjectRequest.of(project);
        Violations fixed = new Violations();
        checkSame("/submission", present.submission(), request.submission(), project.submission(), fixed);
        checkSame(
                "/programme",
                present.programme(),
                request.programme(),
                project.programme().id(),
                fixed);
        checkMentors(request, project.owner(), fixed);
        fixed.throwIfAny();
        List<Violation> forbidden = new ArrayList<>();
        if (!rights.isOwner(project) && !present.investorContact().equals(request.investorContact())) {
            forbidden.add(Violation.at("/investorContact", "not_yours", OWNERS_ALONE));
        }
        if (!rights.isStaff()) {
            refuse("/mentors", present.mentors(), request.mentors(), forbidden);
            refuse("/source", present.source(), request.source(), forbidden);
            refuse("/assumed", present.assumed(), request.assumed(), forbidden);
        }
        if (!forbidden.isEmpty()) {
            throw new Problem(ProblemType.FORBIDDEN, forbidden.getFirst().message(), forbidden);
        }
        project.change(request, clock.instant());
        projects.flush();
    }

    void move(Project project, ProjectTransitionRequest request) {
        ProjectState.TABLE.check(project.state(), request.state());
        Violations violations = new Violations();
        violations.check(
                request.state() != ProjectState.TERMINATED || request.reason() != null,
                "/reason",
                "required",
                new Message("Chủ dự án cần được biết lý do.", "The owner must be told why."));
        violations.throwIfAny();
        carryOut(project, request);
    }

    /** A move whoever the viewer is. */
    void carryOut(Project project, ProjectTransitionRequest request) {
        ProjectState before = project.moveTo(request.state(), clock.instant());
        history.append(project.id(), "state", before, request.state(), request.grounds());
        projects.flush();
    }

    private static void checkMentors(ProjectRequest request, String owner, Violations violations) {
        List<Mentor> mentors = request.mentors();
        for (int i = 0; i < mentors.size(); i++) {
            String subject = mentors.get(i).subject();
            violations.check(
                    mentors.subList(0, i).stream()
                            .noneMatch(mentor -> mentor.subject().equals(subject)),
                    "/mentors/" + i + "/subject",
                    "repeated",
                    new Message("Người này đã có trong danh sách.", "This person is in the list already."));
            violations.check(
                    !subject.equals(owner),
                    "/mentors/" + i + "/subject",
                    "owner",
                    new Message("Chủ dự án không thể tự cố vấn.", "The owner cannot mentor their own project."));
        }
    }

    private static void checkSame(String pointer, String present, String wanted, UUID id, Violations violations) {
        violations.check(
                wanted.equals(present) || wanted.equals(id.toString()),
                pointer,
                "unchangeable",
                new Message("Không đổi được khi đã có dự án.", "It cannot change once there is a project."));
    }

    private static void refuse(String pointer, Object present, Object wanted, List<Violation> forbidden) {
        if (!Objects.equals(present, wanted)) {
            forbidden.add(Violation.at(pointer, "not_yours", STAFFS_ALONE));
        }
    }

    private static Problem conflict(String pointer, String code, Message detail) {
        return new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, code, detail)));
    }
}
