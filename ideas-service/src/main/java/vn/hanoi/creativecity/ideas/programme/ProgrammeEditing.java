package vn.hanoi.creativecity.ideas.programme;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes, changes and moves programmes. */
@Singleton
class ProgrammeEditing {

    private final ProgrammeRepository programmes;
    private final ProjectsOfAProgramme projects;
    private final TransitionHistory history;
    private final Slugs slugs;
    private final Clock clock;

    ProgrammeEditing(
            ProgrammeRepository programmes,
            ProjectsOfAProgramme projects,
            TransitionHistory history,
            Slugs slugs,
            Clock clock) {
        this.programmes = programmes;
        this.projects = projects;
        this.history = history;
        this.slugs = slugs;
        this.clock = clock;
    }

    SupportProgramme create(ProgrammeRequest request) {
        check(request);
        UUID id = Ids.next();
        SupportProgramme programme = new SupportProgramme(id, name(request, id), request, clock.instant());
        programmes.persistAndFlush(programme);
        return programme;
    }

    void change(SupportProgramme programme, ProgrammeRequest request) {
        check(request);
        programme.change(name(request, programme.id()), request, clock.instant());
        programmes.flush();
    }

    /** A programme does not end before its projects. */
    void move(SupportProgramme programme, ProgrammeState next, Grounds grounds) {
        ProgrammeState.TABLE.check(programme.state(), next);
        if (next.isOver() && projects.goOn(programme)) {
            Message detail = new Message(
                    "Còn dự án đang được hỗ trợ; hãy kết thúc các dự án trước.",
                    "There are projects that go on; bring them to an end first.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("/state", "projects_go_on", detail)));
        }
        ProgrammeState before = programme.moveTo(next, clock.instant());
        history.append(programme.id(), "state", before, next, grounds);
        programmes.flush();
    }

    private static void check(ProgrammeRequest request) {
        Violations violations = new Violations();
        violations.check(
                request.until().isAfter(request.from()),
                "/until",
                "ends_before_it_begins",
                new Message("Phải sau ngày đầu của chương trình.", "Must be after the first day of the programme."));
        violations.throwIfAny();
    }

    private String name(ProgrammeRequest request, UUID id) {
        return slugs.claimOrMake(
                SupportProgramme.COLLECTION, request.slug(), request.name().vi(), id);
    }
}
