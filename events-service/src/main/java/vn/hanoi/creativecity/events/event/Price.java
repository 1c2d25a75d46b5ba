package vn.hanoi.creativecity.events.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.money.Money;

/** What it costs to come: nothing, or from so much to so much. */
@Schema(name = "EventPrice", description = "What it costs to come: `free`, or `from` and, where it differs, `to`.")
public record Price(
        @Schema(description = "Whether it costs nothing. False when absent.")
        Boolean free,

        @Schema(description = "The least.") Money from,

        @Schema(description = "The most, in the same currency; only with `from`.")
        Money to) {

    /** What is not said to be free is not. */
    public Price {
        free = Boolean.TRUE.equals(free);
    }
}
