package vn.hanoi.creativecity.ideas.result;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Has the result of a call worked out. */
@Schema(name = "ResultInput", description = "Has the result of a call worked out.", minProperties = 0)
record ResultRequest(
        @Size(min = 1, max = 2000)
        @Schema(
                description =
                        "Why the result that there is already is superseded; needed then. Everybody reads it once the result is published.",
                examples = "Một giám khảo khai báo xung đột lợi ích")
        String reason) {}
