package vn.hanoi.creativecity.events.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to complete a course. */
@Embeddable
@Schema(
        name = "CompletionRule",
        description =
                "What it takes to complete a course: `minimumSessions` or `minimumShare`, one of both, and perhaps an assessment.")
record CompletionRule(
        @Column(name = "minimum_sessions")
        @Min(1)
        @Max(1000)
        @Schema(description = "How many sessions one must have been present at.", examples = "4")
        Integer minimumSessions,

        @Column(name = "minimum_share")
        @Min(1)
        @Max(100)
        @Schema(description = "What share of the sessions one must have been present at, in percent.", examples = "80")
        Integer minimumShare,

        @Column(name = "assessment_required")
        @Schema(description = "Whether one must pass an assessment too. False when absent.")
        Boolean assessmentRequired) {

    CompletionRule {
        assessmentRequired = Boolean.TRUE.equals(assessmentRequired);
    }

    /** How many sessions one must have been present at when there are so many; never none. */
    int sessionsNeeded(int sessions) {
        return minimumSessions != null ? minimumSessions : Math.max(1, Math.ceilDiv(sessions * minimumShare, 100));
    }
}
