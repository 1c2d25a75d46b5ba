package vn.hanoi.creativecity.ideas.interest;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.ideas.project.ProjectNews;
import vn.hanoi.creativecity.ideas.project.ProjectRepository;
import vn.hanoi.creativecity.ideas.project.ProjectRights;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Sends interests and answers them. That an investor may ask is read from the project, which is held meanwhile. */
@Singleton
class Asking {

    private final InterestRepository interests;
    private final InterestRights rights;
    private final ProjectRepository projects;
    private final ProjectRights ofProjects;
    private final ProjectNews news;
    private final TransitionHistory history;
    private final Viewer viewer;
    private final Clock clock;

    Asking(
            InterestRepository interests,
            InterestRights rights,
            ProjectRepository projects,
            ProjectRights ofProjects,
            ProjectNews news,
            TransitionHistory history,
            Viewer viewer,
            Clock clock) {
        this.interests = interests;
        this.rights = rights;
        this.projects = projects;
        this.ofProjects = ofProjects;
        this.news = news;
        this.history = history;
        this.viewer = viewer;
        this.clock = clock;
    }

    Interest ask(InterestRequest request) {
        if (!rights.actsFor(request.organisation())) {
            Message detail =
                    new Message("Bạn không đại diện cho tổ chức này.", "You do not act for this organisation.");
            throw new Problem(
                    ProblemType.FORBIDDEN, detail, List.of(Violation.at("/organisation", "not_yours", detail)));
        }
        Violations violations = new Violations();
        Project project = violations.follow("/project", request.project(), projects::findAndHold);
        violations.throwIfAny();
        if (!project.takesInterest()) {
            throw conflict(
                    "no_consent",
                    new Message(
                            "Chủ dự án không đồng ý cho nhà đầu tư liên hệ.",
                            "The owner has not agreed that investors ask."));
        }
        if (ofProjects.isOwner(project)) {
            throw conflict("own_project", new Message("Đây là dự án của bạn.", "It is your own project."));
        }
        Interest interest = new Interest(Ids.next(), project, request, viewer.subject(), clock.instant());
        interests.persistAndFlush(interest);
        news.tell(
                project,
                "interest/" + interest.id() + "/open",
                new Message("Một nhà đầu tư muốn liên hệ", "An investor asks to be put in touch"),
                Message.of(
                        "Tổ chức “%s” quan tâm đến dự án của bạn.",
                        "The organisation “%s” is interested in your project.", interest.organisation()));
        return interest;
    }

    void move(Interest interest, InterestTransitionRequest request) {
        InterestState next = request.state();
        InterestState.TABLE.check(interest.state(), next);
        ProjectRights.require(rights.makes(interest, next));
        boolean accepts = next == InterestState.ACCEPTED;
        Violations violations = new Violations();
        violations.check(
                !accepts || request.contact() != null,
                "/contact",
                "required",
                new Message("Cần nói cách liên hệ với bạn.", "It must say how you can be reached."));
        violations.check(
                accepts || request.contact() == null,
                "/contact",
                "not_applicable",
                new Message("Chỉ dành cho việc đồng ý.", "Only for an acceptance."));
        violations.throwIfAny();
        InterestState before = interest.moveTo(next, request.contact(), viewer.subject(), clock.instant());
        history.append(interest.id(), "state", before, next, request.grounds());
        interests.flush();
        if (next.mover() == InterestState.Mover.OWNER && interest.contact().mail() != null) {
            tellInvestor(interest, accepts);
        }
    }

    private void tellInvestor(Interest interest, boolean accepted) {
        news.tell(
                interest.contact().mail(),
                interest.contact().name(),
                "interest/" + interest.id() + "/" + interest.state().name().toLowerCase(Locale.ROOT),
                accepted
                        ? new Message("Dự án đồng ý liên hệ với bạn", "The project agrees to be in touch")
                        : new Message("Dự án từ chối liên hệ", "The project declines"),
                new Message(
                        "Xem trả lời trong mục các lời quan tâm của bạn.",
                        "You find the answer among your interests."));
    }

    private static Problem conflict(String code, Message detail) {
        return new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("/project", code, detail)));
    }
}
