package vn.hanoi.creativecity.centres.centre;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what name another register knows a centre. No two centres share one. */
@Embeddable
@Schema(name = "CentreIdentifier", description = "By what name another register knows the centre.")
record Identifier(
        @NotNull
        @Size(max = 50)
        @Pattern(regexp = SCHEME)
        @Schema(
                description = "The register: lower-case letters, digits, hyphens and underscores.",
                required = true,
                examples = "wikidata")
        String scheme,

        @NotNull
        @Size(max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(description = "The name there.", required = true, examples = "Q1858")
        String value) {

    static final String SCHEME = "[a-z][a-z0-9_-]*";

    /** Written as one text, the scheme before the first colon. */
    static final String WRITTEN = SCHEME + ":.+";

    static Identifier parse(String written) {
        int colon = written.indexOf(':');
        return new Identifier(written.substring(0, colon), written.substring(colon + 1));
    }

    String written() {
        return scheme + ":" + value;
    }
}
