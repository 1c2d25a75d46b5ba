package vn.hanoi.creativecity.centres.connection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a connection; also what a merge patch is applied to. */
@Schema(name = "ConnectionInput", description = "What makes a connection between two centres.")
record ConnectionRequest(
        @NotNull
        @Size(min = 2, max = 2)
        @Schema(
                description =
                        "The ids or slugs of the two centres, in any order. They stay: between others it is another connection.",
                examples = "[\"trung-tam-thiet-ke-sang-tao-ha-noi\", \"trung-tam-ket-noi-giao-luu-thiet-ke\"]")
        List<@NotNull @Size(min = 1, max = 100) String> centres,

        @NotNull @Schema(description = "What they do together.")
        ConnectionKind kind,

        @TextLength(max = 2000) @Schema(description = "What it is about, in at most 2,000 characters.")
        LocalizedText description,

        @Schema(description = "The first day on which it holds; absent where nobody knows one.")
        LocalDate since,

        @Schema(description = "The first day on which it no longer holds, after `since`; absent while it goes on.")
        LocalDate until,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    ConnectionRequest {
        assumed = assumed == null ? List.of() : assumed.stream().distinct().toList();
    }

    /** What would make the connection as it is now. */
    static ConnectionRequest of(Connection connection) {
        return new ConnectionRequest(
                connection.centres().stream().map(Centre::slug).toList(),
                connection.kind(),
                connection.description(),
                connection.since(),
                connection.until(),
                connection.source(),
                connection.assumed());
    }
}
