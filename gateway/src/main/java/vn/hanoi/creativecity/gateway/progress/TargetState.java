package vn.hanoi.creativecity.gateway.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a target has come. */
@Schema(
        description =
                "How far a target has come. `met`: what was asked for is there. `on_track` and `at_risk`: there is still time, and by now there is as much as there should be, or less. `missed`: the time is over. `no_threshold`: the target names no figure to reach. `no_data`: nothing is recorded that the figure could count or leave out. Open to extension.")
enum TargetState {
    MET,
    ON_TRACK,
    AT_RISK,
    MISSED,
    NO_THRESHOLD,
    NO_DATA
}
