package vn.hanoi.creativecity.gateway.composition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** Says that a part of an answer is missing, and why. */
@Schema(description = "A part of the answer that is missing this time; the rest is right.")
public record CompositionWarning(
        @Schema(
                description = "The member of the answer that is missing.",
                required = true,
                maxLength = 100,
                examples = "sessions")
        String part,

        @Schema(description = "Why it is missing.", required = true)
        Code code,

        @Schema(
                description = "The same in words, in the language of the answer.",
                required = true,
                maxLength = 500,
                examples = "Phần sự kiện và lễ hội tạm thời không hoạt động; hãy thử lại sau vài giây.")
        String message) {

    /** What a failure of a service says of the part that it was asked for. */
    public static CompositionWarning of(String part, Upstream upstream, Problem problem, Locale language) {
        Code code = switch (problem.type()) {
            case GATEWAY_TIMEOUT -> Code.LATE;
            case SERVICE_UNAVAILABLE -> Code.UNAVAILABLE;
            default -> Code.BROKEN;
        };
        return new CompositionWarning(
                part, code, code.message(upstream.subject()).in(language));
    }

    /** Why a part is missing. */
    @Schema(name = "CompositionWarningCode", description = "Why a part is missing; open to extension.")
    public enum Code {
        /** The service cannot be reached, or says that it cannot answer now. */
        @JsonProperty("unavailable")
        UNAVAILABLE(
                "Phần %s tạm thời không hoạt động; hãy thử lại sau vài giây.",
                "The part for %s is away for the moment; please try again in a few seconds."),
        /** The service did not answer in time. */
        @JsonProperty("late")
        LATE(
                "Phần %s không trả lời kịp; hãy thử lại sau vài giây.",
                "The part for %s did not answer in time; please try again in a few seconds."),
        /** The service broke off, or answered with what it must not. */
        @JsonProperty("broken")
        BROKEN(
                "Phần %s đã bị gián đoạn khi đang trả lời; hãy thử lại sau vài giây.",
                "The part for %s broke off while it answered; please try again in a few seconds.");

        private final String vi;
        private final String en;

        Code(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        Message message(Message subject) {
            return new Message(vi.formatted(subject.vi()), en.formatted(subject.en()));
        }
    }
}
