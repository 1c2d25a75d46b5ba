package vn.hanoi.creativecity.events.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;

/** A trainee as they are read, by themselves, the trainers of the course and staff. */
@Schema(name = "Trainee", description = "Somebody who is trained in a course.")
record TraineeResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the course.", required = true)
        UUID course,

        @Personal
        @Schema(
                description = "The identifier of their account, for themselves and staff.",
                maxLength = 255,
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String subject,

        @Personal @Schema(description = "The name.", required = true, maxLength = 200, examples = "Học viên 1")
        String name,

        @Personal
        @Schema(
                description = "The mail address, for themselves and staff.",
                format = "email",
                maxLength = 254,
                examples = "hoc.vien.1@example.org")
        String mail,

        @Schema(description = "Whether they agree to be named to whoever verifies their certificate.", required = true)
        boolean consented,

        @Schema(description = "What they showed at the end, once they were assessed.")
        Assessment assessment,

        @Schema(
                description = "How far they fulfil the rule of the course. It is worked out each time.",
                required = true)
        Completion completion,

        @Schema(
                description =
                        "What became of them. Whether they completed the course is worked out when it is finished, and again after each correction.",
                required = true)
        TraineeState state,

        @Schema(description = "The states to which you may move them.", required = true, maxItems = 4)
        List<TraineeState> allowedTransitions,

        @Schema(
                description = "The version of this record, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When they were enrolled.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    /**
     * @param reader what the reader is to the trainee
     * @param moves the states to which the reader may move them
     */
    static TraineeResponse from(Trainee trainee, Completion completion, Relation reader, List<TraineeState> moves) {
        boolean seesReach = reader != Relation.TRAINER;
        return new TraineeResponse(
                trainee.id(),
                trainee.course().id(),
                seesReach ? trainee.subject() : null,
                trainee.name(),
                seesReach ? trainee.mail() : null,
                trainee.hasConsented(),
                trainee.assessment(),
                completion,
                trainee.state(),
                moves,
                trainee.version(),
                trainee.createdAt(),
                trainee.updatedAt());
    }
}
