package vn.hanoi.creativecity.centres.network;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.measure.Figure;

/** How far the network is on the way to the plan's target of centres that are piloted and connected. */
@Schema(description = "How far the network is on the way to the plan's target of piloted and connected centres.")
record PilotTarget(
        @Schema(
                description = "The measure, as targets of plans name it.",
                required = true,
                maxLength = 50,
                examples = PilotedAndConnectedCentres.NAME)
        String measure,

        @Schema(
                description = "At least so many are asked for; absent where no plan asks.",
                minimum = "0",
                maximum = "1000000",
                format = "int32",
                examples = "3")
        Integer minimum,

        @Schema(
                description = "At most so many are asked for; more of them are no less.",
                minimum = "0",
                maximum = "1000000",
                format = "int32",
                examples = "5")
        Integer maximum,

        @Schema(
                description = "The year by whose end they are asked for.",
                minimum = "2000",
                maximum = "2100",
                format = "int32",
                examples = "2023")
        Integer dueYear,

        @Schema(
                description =
                        "The centres in pilot or operating in the part of the network that has the most of them. Walking spaces, centres alone and whatever is assumed do not count.",
                required = true)
        Figure figure,

        @Schema(description = "What the figure means as things stand now.", required = true)
        PilotVerdict verdict) {

    static PilotTarget of(Figure figure, Threshold threshold) {
        return new PilotTarget(
                PilotedAndConnectedCentres.NAME,
                threshold.minimum(),
                threshold.maximum(),
                threshold.dueYear(),
                figure,
                PilotVerdict.of(figure.value(), threshold));
    }
}
