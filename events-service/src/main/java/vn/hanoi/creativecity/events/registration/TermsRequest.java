package vn.hanoi.creativecity.events.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** By what rules people register for a session or an event: what is sent to lay them down. */
@Schema(name = "RegistrationTermsInput", description = "By what rules people register for a session or an event.")
record TermsRequest(
        @NotNull @Schema(description = "From when on registrations are taken.", examples = "2026-10-01T02:00:00Z")
        Instant opensAt,

        @NotNull @Schema(description = "Until just before when they are taken.", examples = "2026-11-13T10:00:00Z")
        Instant closesAt,

        @NotNull
        @Min(1)
        @Max(100_000)
        @Schema(
                description =
                        "How many people there are seats for. When it is lowered, nobody loses a seat who has one; offers that no longer fit are withdrawn.",
                format = "int32",
                examples = "40")
        Integer capacity,

        @Min(1)
        @Max(100)
        @Schema(
                description = "How many people one registration may be for; 1 when absent.",
                format = "int32",
                examples = "4")
        Integer maxGroupSize,

        @Schema(description = "Whether people may wait for a seat. False when absent.")
        Boolean waitingList,

        @Min(1)
        @Max(100_000)
        @Schema(
                description = "How many people may wait; without it, any number. Only with a waiting list.",
                format = "int32",
                examples = "20")
        Integer waitingLimit,

        @Min(1)
        @Max(720)
        @Schema(
                description =
                        "For how many hours a freed seat is held for whom it is offered, but not beyond the beginning, nor once it has begun beyond the end; 24 when absent.",
                format = "int32",
                examples = "24")
        Integer offerHours,

        @Schema(
                description =
                        "Whether everybody sees how many seats there are, how many are free and how many people wait. False when absent.")
        Boolean showsPlaces) {

    TermsRequest {
        maxGroupSize = maxGroupSize == null ? 1 : maxGroupSize;
        waitingList = Boolean.TRUE.equals(waitingList);
        offerHours = offerHours == null ? 24 : offerHours;
        showsPlaces = Boolean.TRUE.equals(showsPlaces);
    }

    static TermsRequest of(RegistrationTerms terms) {
        return new TermsRequest(
                terms.opensAt(),
                terms.closesAt(),
                terms.capacity(),
                terms.maxGroupSize(),
                terms.waitingList(),
                terms.waitingLimit(),
                terms.offerHours(),
                terms.showsPlaces());
    }

    void check() {
        Violations violations = new Violations();
        violations.check(
                closesAt.isAfter(opensAt),
                "/closesAt",
                "ends_before_it_begins",
                new Message("Phải sau khi mở.", "It must close after it opens."));
        violations.check(
                waitingList || waitingLimit == null,
                "/waitingLimit",
                "not_applicable",
                new Message("Chỉ dành cho danh sách chờ.", "Only for a waiting list."));
        violations.check(
                maxGroupSize <= capacity,
                "/maxGroupSize",
                "too_large",
                new Message("Không được lớn hơn số chỗ.", "It must not exceed the number of seats."));
        violations.throwIfAny();
    }
}
