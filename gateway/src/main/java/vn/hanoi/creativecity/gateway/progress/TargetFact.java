package vn.hanoi.creativecity.gateway.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A record behind the figure of a target, with the way to it. */
@Schema(description = "A record that the figure of a target counts or leaves out.")
record TargetFact(
        @Schema(
                description = "Where it is read.",
                required = true,
                format = "uri-reference",
                maxLength = 200,
                examples = "/v1/centres/0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70")
        String href,

        @Schema(description = "Its name.", required = true) LocalizedText name,

        @Schema(
                description =
                        "Why it is left out, in snake_case; `assumed_…` where what is recorded of it is not certain. Open to extension.",
                maxLength = 50,
                examples = "assumed_lifecycle")
        String reason,

        @Schema(
                description = "The year to which it belongs, where each year has a figure of its own.",
                minimum = "2000",
                maximum = "9999",
                format = "int32",
                examples = "2025")
        Integer year) {

    private static final String ASSUMED = "assumed_";

    static TargetFact of(Measured.Fact fact) {
        return new TargetFact("/v1/" + fact.collection() + "/" + fact.id(), fact.name(), fact.reason(), fact.year());
    }

    boolean isAssumed() {
        return reason != null && reason.startsWith(ASSUMED);
    }
}
