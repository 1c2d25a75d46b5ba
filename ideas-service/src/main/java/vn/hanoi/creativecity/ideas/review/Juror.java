package vn.hanoi.creativecity.ideas.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.platform.notification.Recipient;

/** Somebody who judges. Who it is only staff learn, and themselves. */
@Embeddable
@Schema(description = "Somebody who judges, as staff know them.")
record Juror(
        @Personal
        @NotNull
        @Size(min = 1, max = 255)
        @Pattern(regexp = "(?!client:|erased:|anonymous$)\\S+")
        @Column(name = "juror")
        @Schema(
                description = "The identifier of the account. A program is no juror.",
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String subject,

        @Personal
        @Size(min = 1, max = 200)
        @Column(name = "juror_name")
        @Schema(description = "The name, with which the invitation greets them.", examples = "Giám khảo 1")
        String name,

        @Personal
        @Size(max = 254)
        @Pattern(regexp = Recipient.ADDRESS, message = Recipient.NO_ADDRESS)
        @Column(name = "juror_mail")
        @Schema(
                description = "The address to which the invitation goes; without one, none goes.",
                format = "email",
                examples = "giam.khao.1@example.org")
        String mail) {

    /** What is left of somebody who was erased. */
    static Juror erased(String digest) {
        return new Juror(digest, Person.ERASED, null);
    }
}
