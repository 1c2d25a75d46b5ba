package vn.hanoi.creativecity.events.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.notification.Recipient;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** A registration for a session or a whole event: what is sent to make one. */
@Schema(name = "RegistrationInput", description = "A registration for a session or a whole event.")
record RegistrationRequest(
        @Size(min = 1, max = 100)
        @Schema(
                description = "The event, by id or slug, when its terms are for all of it.",
                examples = "trung-bay-nghe-xua-van-mieu")
        String event,

        @Size(min = 1, max = 100) @Schema(description = "The session, by id or code.", examples = "S7K3F9QX")
        String session,

        @Min(1)
        @Max(100)
        @Schema(
                description = "How many people come, the registrant among them; 1 when absent.",
                format = "int32",
                examples = "3")
        Integer groupSize,

        @Size(max = 99)
        @Schema(description = "What the others are called, for those who wish to say; fewer than `groupSize`.")
        List<@NotBlank @Size(max = 200) String> guests,

        @NotBlank
        @Size(max = 200)
        @Schema(description = "What the registrant is called, in at most 200 characters.", examples = "Người đăng ký 1")
        String name,

        @NotNull
        @Size(max = 254)
        @Pattern(regexp = Recipient.ADDRESS, message = Recipient.NO_ADDRESS)
        @Schema(
                description = "Where the registrant is written to.",
                format = "email",
                examples = "nguoi.dang.ky.1@example.org")
        String mail,

        @Schema(description = "In which language; `vi` when absent.")
        Language language,

        @NotNull @Size(max = 2) @Schema(description = "What the registrant agrees to; `contact` must be among it.")
        List<@NotNull ConsentPurpose> consents) {

    RegistrationRequest {
        groupSize = groupSize == null ? 1 : groupSize;
        guests = guests == null ? List.of() : guests;
        language = language == null ? Language.VI : language;
        consents = consents == null ? null : consents.stream().distinct().toList();
    }

    static RegistrationRequest of(Registration registration) {
        RegistrationTerms terms = registration.terms();
        return new RegistrationRequest(
                terms.event() == null ? null : terms.event().toString(),
                terms.session() == null ? null : terms.session().toString(),
                registration.groupSize(),
                registration.guests(),
                registration.name(),
                registration.mail(),
                registration.language(),
                registration.consents().stream().map(Consent::to).toList());
    }

    /** Notes what is wrong with it whatever it is for. */
    void check(Violations violations) {
        violations.check(
                event != null || session != null,
                "/session",
                "required",
                new Message("Cần một buổi hoặc một sự kiện.", "It takes a session or an event."));
        violations.check(
                event == null || session == null,
                "/event",
                "not_applicable",
                new Message("Chỉ một buổi hoặc một sự kiện.", "Either a session or an event."));
        violations.check(
                guests.size() < groupSize,
                "/guests",
                "too_many",
                new Message("Phải ít hơn groupSize.", "They must be fewer than groupSize."));
        violations.check(
                consents.contains(ConsentPurpose.CONTACT),
                "/consents",
                "required",
                new Message(
                        "Không đồng ý cho liên hệ thì không thể đăng ký.",
                        "Without consent to be written to there is no registration."));
    }

    static void checkSize(int groupSize, RegistrationTerms terms, Violations violations) {
        violations.check(
                groupSize <= terms.maxGroupSize(),
                "/groupSize",
                "too_large",
                Message.of("Nhiều nhất %d người.", "At most %d people.", terms.maxGroupSize()));
    }
}
