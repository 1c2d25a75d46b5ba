package vn.hanoi.creativecity.centres.heritage;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreReference;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** An adaptation as it is read. */
@Schema(name = "Adaptation", description = "A heritage site becomes a creative space, for some days or for good.")
record AdaptationResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The heritage site.", required = true)
        HeritageSiteReference site,

        @Schema(description = "How the site becomes a creative space.", required = true)
        AdaptationApproach approach,

        @Schema(description = "What is true of it in the world.", required = true)
        AdaptationLifecycle lifecycle,

        @Schema(description = "The states that it can move to.", required = true)
        AllowedTransitions allowedTransitions,

        @Schema(description = "Whether it is meant for some time and not for good.", required = true)
        boolean temporary,

        @Schema(description = "The first day on which it is open.")
        LocalDate openFrom,

        @Schema(description = "The last day on which it is open.")
        LocalDate openUntil,

        @Schema(description = "The centre that comes of it; absent for who may not see that centre.")
        CentreReference resultingCentre,

        @Schema(description = "A note.") LocalizedText note,

        @Schema(description = "Where the record comes from, for demonstration and imported ones.", maxLength = 500)
        String source,

        @Schema(
                description = "The fields that are assumed and not known; no figure counts them.",
                required = true,
                maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    /** Where its state can go. */
    @Schema(name = "AdaptationTransitions", description = "The states that an adaptation can move to now.")
    record AllowedTransitions(
            @Schema(description = "Next states of the world.", required = true, maxItems = 7)
            List<AdaptationLifecycle> lifecycle) {}

    /** @param maySee whether the viewer may see a centre */
    static AdaptationResponse from(Adaptation adaptation, Predicate<Centre> maySee) {
        Centre centre = adaptation.resultingCentre();
        return new AdaptationResponse(
                adaptation.id(),
                HeritageSiteReference.of(adaptation.site()),
                adaptation.approach(),
                adaptation.lifecycle(),
                new AllowedTransitions(AdaptationLifecycle.TABLE.from(adaptation.lifecycle())),
                adaptation.temporary(),
                adaptation.openFrom(),
                adaptation.openUntil(),
                centre != null && maySee.test(centre) ? CentreReference.of(centre) : null,
                adaptation.note(),
                adaptation.source(),
                adaptation.assumed(),
                adaptation.version(),
                adaptation.createdAt(),
                adaptation.updatedAt());
    }
}
