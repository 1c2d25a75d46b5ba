package vn.hanoi.creativecity.centres.centre;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;

/** How the public reaches the institution. Mail and telephone may be those of one person, so the audit does not keep them. */
@Embeddable
@Schema(name = "CentreContact", description = "How the public reaches the institution.")
record Contact(
        @Personal
        @Column(name = "contact_email")
        @Size(max = 254)
        @Pattern(regexp = "[^@\\s]+@[^@\\s.][^@\\s]*\\.[^@\\s.]+")
        @Schema(description = "The mail address.", format = "email", examples = "lienhe@example.org")
        String email,

        @Personal
        @Column(name = "contact_phone")
        @Size(max = 30)
        @Pattern(regexp = "\\+?[0-9][0-9 ().-]{3,28}")
        @Schema(description = "The telephone number.", examples = "+84 24 0000 0000")
        String phone,

        @Column(name = "contact_website")
        @Size(max = 500)
        @Pattern(regexp = "https?://[^\\s/?#]+([/?#]\\S*)?")
        @Schema(description = "The website.", format = "uri", examples = "https://www.example.org")
        String website) {

    boolean saysNothing() {
        return email == null && phone == null && website == null;
    }
}
