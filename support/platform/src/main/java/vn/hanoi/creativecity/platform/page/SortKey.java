package vn.hanoi.creativecity.platform.page;

import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.time.Rfc3339;

/**
 * One way to order a list. What has no value comes last, and first the other way round, as in the database.
 *
 * @param name what the {@code sort} parameter calls it; with a leading minus, the other way round
 * @param expression the SQL expression; an index on (expression, id) keeps deep pages as fast as the first, unless the key
 *     may be NULL
 * @param nullable whether the expression may be NULL: what follows a page is then no one range of the index
 * @param visibleTo who may sort by it: an order tells of the values that make it
 */
public record SortKey(
        String name, String expression, Type type, boolean descending, boolean nullable, Set<Tier> visibleTo) {

    private static final Set<Tier> EVERYBODY = Set.of(Tier.values());

    /** The type that the expression has in the database. */
    public enum Type {
        TEXT("text", "cast(%s as text)", text -> text),
        INSTANT("timestamptz", "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", Rfc3339::instant),
        DATE("date", "cast(%s as text)", Rfc3339::date),
        INTEGER("integer", "cast(%s as text)", Integer::valueOf),
        REAL("double precision", "cast(%s as text)", Double::valueOf);

        private final String sql;
        private final String written;
        private final Function<String, Object> reader;

        Type(String sql, String written, Function<String, Object> reader) {
            this.sql = sql;
            this.written = written;
            this.reader = reader;
        }
    }

    public static SortKey ascending(String name, String expression, Type type) {
        return new SortKey(name, expression, type, false, false, EVERYBODY);
    }

    /** A key that some rows have no value for. */
    public static SortKey nullable(String name, String expression, Type type) {
        return new SortKey(name, expression, type, false, true, EVERYBODY);
    }

    public SortKey reversed() {
        return new SortKey("-" + name, expression, type, !descending, nullable, visibleTo);
    }

    /** The same for these tiers alone; others do not know it. */
    public SortKey visibleTo(Tier... tiers) {
        return new SortKey(name, expression, type, descending, nullable, Set.of(tiers));
    }

    /** The one that the parameter names among those for everybody, or the first when it is absent. */
    public static SortKey choose(String parameter, List<SortKey> keys) {
        return choose(parameter, keys, Tier.PUBLIC);
    }

    /** The one that the parameter names among those that the tier may sort by, or the first when it is absent. */
    public static SortKey choose(String parameter, List<SortKey> keys, Tier tier) {
        List<SortKey> known =
                keys.stream().filter(key -> key.visibleTo.contains(tier)).toList();
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

    /** The SQL of the key as a cursor carries it. */
    String written() {
        return type.written.formatted(expression);
    }

    /** The SQL that goes on after the named parameters {@code :cursorKey}, unless it is NULL, and {@code :cursorId}. */
    String after(Object key) {
        String beyond = descending ? "<" : ">";
        if (key != null) {
            String later = "(%s, id) %s (cast(:cursorKey as %s), cast(:cursorId as uuid))"
                    .formatted(expression, beyond, type.sql);
            return descending || !nullable ? later : later + " or (%s) is null".formatted(expression);
        }
        String later = "(%s) is null and id %s cast(:cursorId as uuid)".formatted(expression, beyond);
        return descending ? later + " or (%s) is not null".formatted(expression) : later;
    }

    String orderBy() {
        String direction = descending ? " desc" : "";
        return expression + direction + ", id" + direction;
    }

    /** The key that a cursor carries, of which somebody may have written every letter by hand. */
    Object read(String key) {
        try {
            return key == null ? null : type.reader.apply(key);
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw Cursor.malformed();
        }
    }
}
