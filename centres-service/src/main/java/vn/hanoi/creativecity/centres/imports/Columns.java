package vn.hanoi.creativecity.centres.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns that a CSV of a collection can have: one for each member of what makes a record, members of members with a
 * dot. A list of texts is written with semicolons; what has no flat form is JSON in a cell.
 */
public final class Columns {

    private final List<Column> columns;
    private final List<Function<String, Optional<Column>>> families;
    private final Set<String> required;

    private Columns(List<Column> columns, List<Function<String, Optional<Column>>> families, Set<String> required) {
        this.columns = List.copyOf(columns);
        this.families = List.copyOf(families);
        this.required = Set.copyOf(required);
    }

    public static Columns of(Class<? extends Record> request) {
        List<Column> columns = new ArrayList<>();
        addComponents(request, List.of(), columns);
        return new Columns(columns, List.of(), Set.of());
    }

    /** The same with a column of texts. */
    public Columns withText(String name) {
        return and(Column.ofMember(List.of(name), Cell.TEXT));
    }

    /** The same with a column of numbers that say something of another member. */
    public Columns withNumber(String name, String pointer) {
        return and(new Column(name, List.of(name), pointer, Cell.NUMBER, false));
    }

    /** The same, with objects of two members in a list written as {@code first:second; first:second}. */
    public Columns withPairs(String name, String first, String second) {
        return and(Column.ofMember(List.of(name), Cell.ofPairs(first, second)));
    }

    /** The same, with a column {@code family:key} for each key in place of the column of a list. */
    public Columns withFamily(String family, String list, String keyMember, String valueMember, String keys) {
        List<Function<String, Optional<Column>>> more = new ArrayList<>(families);
        more.add(name -> name.matches(family + ":" + keys)
                ? Optional.of(
                        Column.ofElement(family, list, keyMember, valueMember, name.substring(family.length() + 1)))
                : Optional.empty());
        return new Columns(
                columns.stream().filter(column -> !column.name().equals(list)).toList(), more, required);
    }

    /** The same; a CSV without one of these is refused. */
    public Columns requiring(String... names) {
        return new Columns(columns, families, Set.of(names));
    }

    private Columns and(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.removeIf(other -> other.name().equals(column.name()));
        more.add(column);
        return new Columns(more, families, required);
    }

    /** All but those of families. */
    List<Column> all() {
        return columns;
    }

    Set<String> required() {
        return required;
    }

    Optional<Column> find(String name) {
        return Stream.concat(
                        columns.stream().filter(column -> column.name().equals(name)),
                        families.stream().flatMap(family -> family.apply(name).stream()))
                .findFirst();
    }

    private static void addComponents(Class<?> type, List<String> path, List<Column> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> inner = new ArrayList<>(path);
            inner.add(component.getName());
            if (isFlat(component.getType())) {
                addComponents(component.getType(), inner, found);
            } else {
                found.add(Column.ofMember(inner, cellOf(component.getType(), component.getGenericType())));
            }
        }
    }

    /** Whether it is a record whose members can stand in columns of their own. */
    private static boolean isFlat(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .noneMatch(member -> JsonNode.class.isAssignableFrom(member));
    }

    private static Cell cellOf(Class<?> type, Type generic) {
        if (generic instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            return element == String.class || element.isEnum() ? Cell.LIST : Cell.JSON;
        }
        if (Number.class.isAssignableFrom(type)) {
            return Cell.NUMBER;
        }
        if (type == Boolean.class) {
            return Cell.BOOLEAN;
        }
        return type.isRecord() ? Cell.JSON : Cell.TEXT;
    }
}
