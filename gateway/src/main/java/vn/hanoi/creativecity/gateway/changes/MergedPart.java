package vn.hanoi.creativecity.gateway.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import vn.hanoi.creativecity.gateway.composition.CompositionWarning;

/**
 * A part of all changes.
 *
 * @param changes as the services tell them
 * @param cursor from where it goes on
 * @param more whether more is there already
 * @param warnings the services that are missing; their position in the cursor is where it was
 */
public record MergedPart(List<JsonNode> changes, String cursor, boolean more, List<CompositionWarning> warnings) {

    /** Whether nothing follows yet, in any service. */
    public boolean isTheEnd() {
        return !more && warnings.isEmpty();
    }

    /** Whether it holds the same changes as another part. */
    public boolean tellsTheSame(MergedPart other) {
        return Set.copyOf(changes).equals(Set.copyOf(other.changes));
    }
}
