package vn.hanoi.creativecity.gateway.problems;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/** A {@link ProblemType} as it is explained. */
@Schema(name = "ProblemType", description = "A kind of problem that this API can answer with.")
record ProblemTypeResponse(
        @Schema(
                description = "What the `type` of such a problem says, and where this page is.",
                format = "uri-reference",
                required = true,
                maxLength = 200,
                examples = "/problems/not-found")
        String type,

        @Schema(
                description = "The HTTP status that it comes with.",
                format = "int32",
                required = true,
                minimum = "400",
                maximum = "599",
                examples = "404")
        int status,

        @Schema(description = "The kind of problem in words.", required = true)
        LocalizedText title,

        @Schema(description = "When it happens and what to do about it.", required = true)
        LocalizedText explanation) {

    static ProblemTypeResponse from(ProblemType type) {
        return new ProblemTypeResponse(type.uri(), type.status(), text(type.title()), text(type.explanation()));
    }

    private static LocalizedText text(Message message) {
        return LocalizedText.of(message.vi(), message.en());
    }
}
