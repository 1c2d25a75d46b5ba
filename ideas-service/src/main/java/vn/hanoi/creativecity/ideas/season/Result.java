package vn.hanoi.creativecity.ideas.season;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an appearance. */
@Schema(name = "AppearanceResult")
enum Result {
    ADVANCED,
    ELIMINATED,
    WINNER
}
