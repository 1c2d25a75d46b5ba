package vn.hanoi.creativecity.ideas.interest;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.erasure.Person;

/** How somebody can be reached. */
@Embeddable
@Schema(name = "InterestContact", description = "How somebody can be reached.")
record Reachable(
        @Personal
        @NotBlank
        @Size(max = 200)
        @Schema(description = "The name, at most 200 characters.", examples = "Người liên hệ 1")
        String name,

        @Personal
        @NotNull
        @Size(max = 254)
        @Pattern(regexp = ADDRESS)
        @Schema(description = "The mail address.", format = "email", examples = "nguoi.lien.he.1@example.org")
        String mail,

        @Personal
        @Size(min = 1, max = 30)
        @Pattern(regexp = "\\+?[0-9 ().-]{3,29}")
        @Schema(description = "The telephone number.", examples = "+84 24 0000 0000")
        String phone) {

    /** Loose on purpose: whether an address exists only a mail can tell. */
    static final String ADDRESS = "[^\\s@]{1,64}@[^\\s@]{1,189}";

    Reachable erased() {
        return new Reachable(Person.ERASED, null, null);
    }
}
