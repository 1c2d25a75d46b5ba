package vn.hanoi.creativecity.ideas.interest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.audit.Personal;

/** An interest as it is read, by the two whom it concerns and, without how they are reached, by staff. */
@Schema(name = "Interest", description = "An investor's wish to be put in touch with a project.")
record InterestResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The id of the project.", required = true)
        UUID project,

        @Schema(
                description = "The slug of the investor's organisation.",
                required = true,
                maxLength = 100,
                examples = "sovico")
        String organisation,

        @Personal
        @Schema(
                description = "What the investor has in mind.",
                required = true,
                maxLength = 2000,
                examples = "Chúng tôi muốn cùng phát triển sản phẩm.")
        String message,

        @Schema(
                description =
                        "How the investor can be reached: for their organisation and, once it is accepted, for the owner of the project.")
        ReachableResponse contact,

        @Schema(
                description =
                        "How the owner of the project can be reached: for the owner and the investor, once it is accepted.")
        ReachableResponse ownerContact,

        @Schema(description = "Whether it has been answered.", required = true)
        InterestState state,

        @Schema(description = "The states to which you may move it.", required = true, maxItems = 4)
        List<InterestState> allowedTransitions,

        @Schema(
                description = "The version of this record, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was sent.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last moved.", required = true)
        Instant updatedAt) {

    /** How somebody can be reached, as far as they were not erased. */
    @Schema(name = "Reachable", description = "How somebody can be reached, as far as they were not erased.")
    record ReachableResponse(
            @Personal @Schema(description = "The name.", required = true, maxLength = 200, examples = "Người liên hệ 1")
            String name,

            @Personal
            @Schema(
                    description = "The mail address.",
                    format = "email",
                    maxLength = 254,
                    examples = "nguoi.lien.he.1@example.org")
            String mail,

            @Personal @Schema(description = "The telephone number.", maxLength = 30, examples = "+84 24 0000 0000")
            String phone) {

        static ReachableResponse of(Reachable contact) {
            return contact == null ? null : new ReachableResponse(contact.name(), contact.mail(), contact.phone());
        }
    }

    /**
     * @param party what the reader is to it
     * @param moves the states to which the reader may move it
     */
    static InterestResponse from(Interest interest, Party party, List<InterestState> moves) {
        boolean seesInvestor = party == Party.INVESTOR || party == Party.OWNER && interest.putsInTouch();
        boolean seesOwner = party != Party.STAFF && interest.putsInTouch();
        return new InterestResponse(
                interest.id(),
                interest.project().id(),
                interest.organisation(),
                interest.message(),
                seesInvestor ? ReachableResponse.of(interest.contact()) : null,
                seesOwner ? ReachableResponse.of(interest.ownerContact()) : null,
                interest.state(),
                moves,
                interest.version(),
                interest.createdAt(),
                interest.updatedAt());
    }
}
