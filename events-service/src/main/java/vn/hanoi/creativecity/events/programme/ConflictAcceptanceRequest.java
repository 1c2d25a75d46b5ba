package vn.hanoi.creativecity.events.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Accepts a conflict. */
@Schema(name = "ProgrammeConflictAcceptanceInput", description = "Accepts a conflict, in the name of who asks.")
record ConflictAcceptanceRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Why it may stay.", examples = "Hai buổi cùng một sân khấu, nghệ nhân tham gia cả hai.")
        String reason) {}
