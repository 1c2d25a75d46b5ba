package vn.hanoi.creativecity.events.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a trainee fulfils the rule of their course, with the figures behind it. */
@Schema(description = "How far a trainee fulfils the rule of their course, with the figures behind it.")
record Completion(
        @Schema(
                description = "How many sessions the course has; those that are cancelled or postponed do not count.",
                required = true,
                minimum = "0",
                maximum = "100000",
                format = "int32",
                examples = "5")
        int sessions,

        @Schema(
                description = "At how many of them the trainee must have been present.",
                required = true,
                minimum = "1",
                maximum = "100000",
                format = "int32",
                examples = "4")
        int needed,

        @Schema(
                description = "At how many the trainee was present.",
                required = true,
                minimum = "0",
                maximum = "100000",
                format = "int32",
                examples = "4")
        int present,

        @Schema(
                description = "From how many the trainee was excused. These do not count as present.",
                required = true,
                minimum = "0",
                maximum = "100000",
                format = "int32",
                examples = "1")
        int excused,

        @Schema(
                description = "From how many the trainee was absent.",
                required = true,
                minimum = "0",
                maximum = "100000",
                format = "int32",
                examples = "0")
        int absent,

        @Schema(description = "Whether an assessment is needed and was not passed.", required = true)
        boolean assessmentMissing,

        @Schema(description = "Whether the rule is fulfilled.", required = true)
        boolean fulfilled) {

    static Completion of(
            CompletionRule rule, Assessment assessment, int sessions, int present, int excused, int absent) {
        int needed = rule.sessionsNeeded(sessions);
        boolean assessmentMissing = rule.assessmentRequired() && assessment != Assessment.PASSED;
        return new Completion(
                sessions, needed, present, excused, absent, assessmentMissing, present >= needed && !assessmentMissing);
    }

    TraineeState state() {
        return fulfilled ? TraineeState.COMPLETED : TraineeState.NOT_COMPLETED;
    }
}
