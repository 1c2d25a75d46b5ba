package vn.hanoi.creativecity.events.registration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** By what rules people register for a session or an event, and what is left. */
@Schema(name = "RegistrationTerms", description = "By what rules people register for a session or an event.")
record TermsResponse(
        @Schema(description = "The event, when they are for all of it.")
        UUID event,

        @Schema(description = "The session, when they are for one.")
        UUID session,

        @Schema(description = "From when on registrations are taken.", required = true)
        Instant opensAt,

        @Schema(description = "Until just before when they are taken.", required = true)
        Instant closesAt,

        @Schema(description = "Whether what they are for was cancelled: nobody registers any more.", required = true)
        boolean cancelled,

        @Schema(
                description = "How many people one registration may be for.",
                required = true,
                minimum = "1",
                maximum = "100",
                format = "int32")
        int maxGroupSize,

        @Schema(description = "Whether people may wait for a seat.", required = true)
        boolean waitingList,

        @Schema(
                description = "How many people may wait; absent when any number may.",
                minimum = "1",
                maximum = "100000",
                format = "int32")
        Integer waitingLimit,

        @Schema(
                description = "For how many hours a freed seat is held for whom it is offered.",
                required = true,
                minimum = "1",
                maximum = "720",
                format = "int32")
        int offerHours,

        @Schema(description = "Whether everybody sees the numbers that follow.", required = true)
        boolean showsPlaces,

        @Schema(
                description = "How many people there are seats for; for everybody if staff chose so.",
                minimum = "1",
                maximum = "100000",
                format = "int32",
                examples = "40")
        Integer capacity,

        @Schema(
                description = "How many seats are free; for everybody if staff chose so.",
                minimum = "0",
                maximum = "100000",
                format = "int32",
                examples = "12")
        Integer free,

        @Schema(
                description = "How many people wait; for everybody if staff chose so.",
                minimum = "0",
                maximum = "2147483647",
                format = "int32",
                examples = "0")
        Integer waiting,

        @VisibleTo(Tier.STAFF)
        @Schema(
                description = "How many seats are given away.",
                minimum = "0",
                maximum = "100000",
                format = "int32",
                examples = "28")
        Integer taken,

        @VisibleTo(Tier.STAFF)
        @Schema(
                description = "How many seats are held for those to whom they are offered.",
                minimum = "0",
                maximum = "100000",
                format = "int32",
                examples = "0")
        Integer offered,

        @Schema(
                description = "The version, counted up by each change of the rules.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When they were laid down.", required = true)
        Instant createdAt,

        @Schema(description = "When they were last changed.", required = true)
        Instant updatedAt) {

    /** @param withPlaces whether the reader sees the numbers */
    static TermsResponse from(RegistrationTerms terms, boolean withPlaces) {
        return new TermsResponse(
                terms.event(),
                terms.session(),
                terms.opensAt(),
                terms.closesAt(),
                terms.isCancelled(),
                terms.maxGroupSize(),
                terms.waitingList(),
                terms.waitingLimit(),
                terms.offerHours(),
                terms.showsPlaces(),
                withPlaces ? terms.capacity() : null,
                withPlaces ? terms.free() : null,
                withPlaces ? terms.waiting() : null,
                terms.taken(),
                terms.offered(),
                terms.version(),
                terms.createdAt(),
                terms.updatedAt());
    }
}
