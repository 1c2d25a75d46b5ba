package vn.hanoi.creativecity.platform.erasure;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** Who is to be erased. At least one of both is needed; somebody who has both is erased whole with both. */
@Schema(
        name = "ErasureInput",
        description = "Who is to be erased: by account, by mail address, or by both.",
        minProperties = 1)
public record ErasureRequest(
        @Size(min = 1, max = 255)
        @Pattern(regexp = "(?!client:|erased:|anonymous$)\\S+")
        @Schema(
                description = "The identifier of the person's account. No API client: it is no person.",
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String subject,

        @Size(max = 254)
        @Pattern(regexp = "[^\\s@]{1,64}@[^\\s@]{1,189}")
        @Schema(description = "A mail address of theirs.", format = "email", examples = "nguoi.nop.1@example.org")
        String mail) {

    /** @throws Problem 422 when it names nobody */
    public Person person() {
        if (subject == null && mail == null) {
            throw Problem.invalid("", "required", new Message("Cần subject hoặc mail.", "Give a subject or a mail."));
        }
        return new Person(setOf(subject), setOf(mail), setOf(mail), Set.of(), Set.of());
    }

    private static Set<String> setOf(String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
