package vn.hanoi.creativecity.centres.plan;

import static vn.hanoi.creativecity.centres.plan.TargetMeasure.Answerer.CENTRES;
import static vn.hanoi.creativecity.centres.plan.TargetMeasure.Answerer.EVENTS;
import static vn.hanoi.creativecity.centres.plan.TargetMeasure.Answerer.IDEAS;

/** By what a target is judged. The list is closed: each is worked out by one service, in code. */
enum TargetMeasure {
    FORMER_DISTRICTS_WITH_A_CENTRE(CENTRES, false),
    PILOTED_AND_CONNECTED_CENTRES(CENTRES, false),
    OPEN_ADAPTATIONS(CENTRES, false),
    OPERATING_WALKING_SPACES(CENTRES, false),
    /** The target itself tells of the document by which it was met. */
    RECORDED(CENTRES, false),
    ACCEPTED_IDEAS_PER_YEAR(IDEAS, true),
    EPISODES_AIRED(IDEAS, false),
    SUPPORTED_PROJECTS_PER_YEAR(IDEAS, true),
    PUBLISHED_DESIGN_COMPETITIONS(IDEAS, false),
    EDITIONS_HELD_PER_YEAR(EVENTS, true),
    PEOPLE_CERTIFIED_PER_YEAR(EVENTS, true);

    private final Answerer answerer;
    private final boolean perYear;

    TargetMeasure(Answerer answerer, boolean perYear) {
        this.answerer = answerer;
        this.perYear = perYear;
    }

    Answerer answerer() {
        return answerer;
    }

    /** Whether each year has a figure of its own. */
    boolean isPerYear() {
        return perYear;
    }

    /** The service that knows the facts. */
    enum Answerer {
        CENTRES,
        IDEAS,
        EVENTS
    }
}
