package vn.hanoi.creativecity.ideas.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.erasure.Person;

/** Somebody who accompanies a project; that they are named in public is their own to say. */
@Schema(name = "Mentor", description = "Somebody who accompanies a project.")
record Mentor(
        @Personal
        @NotNull
        @Size(min = 1, max = 255)
        @Schema(
                description = "The identifier of the account, which has the role `mentor`.",
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String subject,

        @Personal
        @NotBlank
        @Size(max = 200)
        @Schema(description = "The name, at most 200 characters.", examples = "Người cố vấn 1")
        String name,

        @Schema(description = "Whether they have agreed to be named in public. False when absent.")
        Boolean consent) {

    /** What is not said is not so. */
    Mentor {
        consent = Boolean.TRUE.equals(consent);
    }

    Mentor erased(String subject) {
        return new Mentor(subject, Person.ERASED, false);
    }
}
