package vn.hanoi.creativecity.centres.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a code stood for before 2025-07-01.
 *
 * @param units the unit that bore the code, and the units inside it
 * @param district the unit that it lay in; empty when the code is a district's own
 * @param successors the units of today that came out of it, whole or in part
 */
public record FormerArea(List<UUID> units, List<UUID> district, List<UUID> successors) {

    /** From rows of a part's name and an id, in a fixed order: cursors are bound to what a list was asked with. */
    static FormerArea of(List<Object[]> rows) {
        FormerArea area = new FormerArea(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Object[] row : rows) {
            List<UUID> part = switch ((String) row[0]) {
                case "unit" -> area.units;
                case "district" -> area.district;
                default -> area.successors;
            };
            part.add((UUID) row[1]);
        }
        return area;
    }
}
