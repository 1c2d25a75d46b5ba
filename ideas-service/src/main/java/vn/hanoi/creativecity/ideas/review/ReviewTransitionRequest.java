package vn.hanoi.creativecity.ideas.review;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Submits a review. */
@Schema(name = "ReviewTransition", description = "Submits a review.")
record ReviewTransitionRequest(
        @NotNull @Schema(description = "The next state: `submitted`.")
        ReviewState state) {}
