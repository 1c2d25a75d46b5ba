package vn.hanoi.creativecity.platform.page;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * One way to order a list.
 *
 * @param name what the {@code sort} parameter calls it; with a leading minus, the other way round
 * @param expression the SQL expression; an index on (expression, id) keeps deep pages as fast as the first
 */
public record SortKey(String name, String expression, Type type, boolean descending) {

    /** The type that the expression has in the database. */
    public enum Type {
        TEXT("text"),
        INSTANT("timestamptz"),
        INTEGER("integer"),
        REAL("double precision");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        private void parse(String value) {
            switch (this) {
                case TEXT -> {}
                case INSTANT ->
                    OffsetDateTime.parse(value.replace(' ', 'T') + (value.matches(".*[+-]\\d\\d$") ? ":00" : ""));
                case INTEGER -> Integer.parseInt(value);
                case REAL -> new BigDecimal(value);
            }
        }
    }

    public static SortKey ascending(String name, String expression, Type type) {
        return new SortKey(name, expression, type, false);
    }

    public SortKey reversed() {
        return new SortKey("-" + name, expression, type, !descending);
    }

    /** The one that the parameter names, or the first when it is absent. */
    public static SortKey choose(String parameter, List<SortKey> known) {
        if (parameter == null) {
            return known.getFirst();
        }
        return known.stream()
                .filter(key -> key.name.equals(parameter))
                .findFirst()
                .orElseThrow(() -> Problem.invalidParameter(
                        "sort",
                        "unknown_value",
                        Message.of(
                                "Phải là một trong: %1$s.",
                                "Must be one of: %1$s.",
                                known.stream().map(SortKey::name).collect(Collectors.joining(", ")))));
    }

    /** The SQL that goes on after the named parameters {@code :cursorKey} and {@code :cursorId}. */
    String after() {
        return "(%s, id) %s (cast(:cursorKey as %s), cast(:cursorId as uuid))"
                .formatted(expression, descending ? "<" : ">", type.sql);
    }

    String orderBy() {
        String direction = descending ? " desc" : "";
        return expression + direction + ", id" + direction;
    }

    /** Refuses a key that somebody wrote by hand and that the database could not read. */
    void check(String key) {
        try {
            type.parse(key);
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            throw Cursor.malformed();
        }
    }
}
