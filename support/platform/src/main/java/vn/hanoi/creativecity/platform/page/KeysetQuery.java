package vn.hanoi.creativecity.platform.page;

import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.hanoi.creativecity.platform.slug.References;

/**
 * Finds the ids of one page by keyset: from where the last page ended, in the order of an index, however deep. The
 * service then loads the rows that it shows.
 *
 * <p>The table's key column is called {@code id}. Conditions and values make the binding of the cursor, so a value must
 * be written alike from page to page: no arrays, and nothing that changes by itself, see {@link #withPassing}.
 *
 * <p>Each query names its columns: only then does Hibernate find again what it has worked out for one, instead of keeping
 * it anew each time and searching through all of that.
 */
public final class KeysetQuery {

    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> narrowing = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> passing = new LinkedHashMap<>();
    private List<UUID> among;
    private SortKey sort;

    private KeysetQuery(String from) {
        this.from = from;
    }

    public static KeysetQuery from(String table) {
        return new KeysetQuery(table);
    }

    /** Asks among the rows with these ids alone. */
    public static KeysetQuery among(String table, Collection<UUID> ids) {
        KeysetQuery query = from(table);
        query.among = List.copyOf(ids);
        return query.where("id = any (:among)", "among", ids.toArray(UUID[]::new));
    }

    /** Adds a condition; its named parameters follow as name, value, name, value. */
    public KeysetQuery where(String condition, Object... namedValues) {
        conditions.add(condition);
        for (int i = 0; i < namedValues.length; i += 2) {
            parameters.put((String) namedValues[i], namedValues[i + 1]);
        }
        return this;
    }

    /** Gives a value to a parameter of the sort expression. */
    public KeysetQuery with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * Gives a value to a parameter that changes by itself, such as the present instant. The cursor is not bound to it, as
     * the next page is asked for at another one.
     */
    public KeysetQuery withPassing(String name, Object value) {
        passing.put(name, value);
        return this;
    }

    /**
     * Adds a condition that follows from the others and only spares the database work. The cursor is not bound to it, as it
     * may read otherwise when the next page is asked for.
     */
    public KeysetQuery narrow(String condition, String name, Object value) {
        narrowing.add(condition);
        return withPassing(name, value);
    }

    public KeysetQuery orderBy(SortKey key) {
        sort = key;
        return this;
    }

    /**
     * The page that was asked for.
     *
     * @param uri the request's own, of which {@code next} is made
     * @param load gives the items with the ids, in their order
     */
    public <T> Page<T> page(Session entities, PageRequest request, UriInfo uri, Function<List<UUID>, List<T>> load) {
        String binding = Cursor.bindingOf(from + "|" + conditions + "|" + parameters + "|" + sort.name());
        List<Tuple> rows = rows(entities, request, binding);
        boolean more = rows.size() > request.limit();
        List<Tuple> shown = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? NextPage.of(uri, cursorAfter(shown.getLast(), binding)) : null;
        List<UUID> ids = shown.stream().map(row -> row.get("id", UUID.class)).toList();
        return new Page<>(ids.isEmpty() ? List.of() : load.apply(ids), next, request.count() ? count(entities) : null);
    }

    /**
     * All that the conditions leave, in no order: for those among known ids.
     *
     * @param load gives the items with the ids
     */
    public <T> List<T> all(Session entities, Function<List<UUID>, List<T>> load) {
        if (among != null && conditions.size() == 1) {
            // Nothing else is asked: those that are not there are not loaded either.
            return among.isEmpty() ? List.of() : load.apply(among);
        }
        NativeQuery<UUID> query = entities.createNativeQuery(
                        "select id from " + from + whereClause(allConditions()), UUID.class)
                .addScalar("id", UUID.class);
        bind(query);
        List<UUID> ids = query.getResultList();
        return ids.isEmpty() ? List.of() : load.apply(ids);
    }

    private List<Tuple> rows(Session entities, PageRequest request, String binding) {
        List<String> where = allConditions();
        Cursor cursor = request.cursor() == null ? null : Cursor.decode(request.cursor(), binding);
        Object key = cursor == null ? null : sort.read(cursor.key());
        if (cursor != null) {
            where.add(sort.after(key));
        }
        NativeQuery<Tuple> query = entities.createNativeQuery(
                        "select id, %s as key from %s%s order by %s limit :rows"
                                .formatted(sort.written(), from, whereClause(where), sort.orderBy()),
                        Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("key", String.class);
        bind(query);
        query.setParameter("rows", request.limit() + 1);
        if (cursor != null) {
            query.setParameter("cursorId", uuid(cursor.id()));
        }
        if (key != null) {
            query.setParameter("cursorKey", key);
        }
        return query.getResultList();
    }

    /**
     * Aggregates over all rows of the list, such as the least and the greatest value of a column.
     *
     * @param aggregates in SQL, separated by commas
     */
    public Object[] over(Session entities, String aggregates) {
        NativeQuery<Object[]> query = entities.createNativeQuery(
                "select " + aggregates + " from " + from + whereClause(allConditions()), Object[].class);
        bind(query);
        return query.getSingleResult();
    }

    /**
     * Aggregates over the rows of the list by groups, in the order of these.
     *
     * @param groups expressions in SQL, separated by commas
     * @param aggregates in SQL, separated by commas
     */
    public List<Object[]> grouped(Session entities, String groups, String aggregates) {
        NativeQuery<Object[]> query = entities.createNativeQuery(
                "select %1$s, %2$s from %3$s%4$s group by %1$s order by %1$s"
                        .formatted(groups, aggregates, from, whereClause(allConditions())),
                Object[].class);
        bind(query);
        return query.getResultList();
    }

    /**
     * The rows with the greatest scores, the greatest first, then by id. The score is worked out for every row that the
     * conditions leave.
     *
     * @param score in SQL, of type integer
     * @param beyond a condition on {@code score} and {@code id} for those that come after others; null for all
     * @return rows with {@code id} and {@code score}
     */
    public List<Tuple> best(Session entities, String score, String beyond, int rows) {
        // Without the offset the score would be worked out once to compare it and once more to order by it.
        NativeQuery<Tuple> query = entities.createNativeQuery(
                        "select id, score from (select id, %s as score from %s%s offset 0) scored%s order by score desc, id limit :rows"
                                .formatted(
                                        score,
                                        from,
                                        whereClause(allConditions()),
                                        beyond == null ? "" : " where " + beyond),
                        Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("score", Integer.class);
        bind(query);
        query.setParameter("rows", rows);
        return query.getResultList();
    }

    /** How many rows the conditions leave. */
    public long count(Session entities) {
        NativeQuery<Long> query = entities.createNativeQuery(
                        "select count(*) as count from " + from + whereClause(allConditions()), Long.class)
                .addScalar("count", Long.class);
        bind(query);
        return query.getSingleResult();
    }

    private List<String> allConditions() {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(narrowing);
        return all;
    }

    /** The sort that was chosen may use fewer parameters than were given, and a count uses none of the sort's. */
    private void bind(NativeQuery<?> query) {
        Set<String> used = query.getParameterMetadata().getNamedParameterNames();
        Stream.of(parameters, passing)
                .flatMap(values -> values.entrySet().stream())
                .forEach(parameter -> {
                    if (used.contains(parameter.getKey())) {
                        query.setParameter(parameter.getKey(), parameter.getValue());
                    }
                });
    }

    private static String whereClause(List<String> conditions) {
        return conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(") and (", " where (", ")"));
    }

    private static String cursorAfter(Tuple row, String binding) {
        return new Cursor(
                        binding,
                        row.get("key", String.class),
                        row.get("id", UUID.class).toString())
                .encode();
    }

    private static UUID uuid(String id) {
        return References.id(id == null ? "" : id).orElseThrow(Cursor::malformed);
    }
}
