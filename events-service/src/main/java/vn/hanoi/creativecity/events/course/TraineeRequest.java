package vn.hanoi.creativecity.events.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.notification.Recipient;

/** What makes a trainee; also what a merge patch is applied to. */
@Schema(name = "TraineeInput", description = "Somebody who is to be trained in a course.")
record TraineeRequest(
        @Size(min = 1, max = 255)
        @Schema(
                description = "The identifier of their account, where they have one; they see their own then.",
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String subject,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "The name as it is to stand on the certificate, at most 200 characters.",
                examples = "Học viên 1")
        String name,

        @Size(max = 254)
        @Pattern(regexp = Recipient.ADDRESS, message = Recipient.NO_ADDRESS)
        @Schema(
                description = "The mail address at which they are told of their certificate.",
                format = "email",
                examples = "hoc.vien.1@example.org")
        String mail,

        @Schema(
                description =
                        "Whether they agree to be named to whoever verifies their certificate. False when absent; the trainee may change it at any time.")
        Boolean consented,

        @Schema(description = "What they showed at the end, once they were assessed.")
        Assessment assessment) {

    TraineeRequest {
        consented = Boolean.TRUE.equals(consented);
    }

    /** What would make the trainee as they are now. */
    static TraineeRequest of(Trainee trainee) {
        return new TraineeRequest(
                trainee.subject(), trainee.name(), trainee.mail(), trainee.hasConsented(), trainee.assessment());
    }

    /** The same with another consent. */
    TraineeRequest consenting(Boolean consented) {
        return new TraineeRequest(subject, name, mail, consented, assessment);
    }
}
