package vn.hanoi.creativecity.platform.state;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which state leads to which: one table per state machine, written where its states are declared.
 *
 * <pre>{@code
 * static final StateMachine<Lifecycle> TABLE = StateMachine.of(Lifecycle.class)
 *         .from(PROPOSED).to(APPROVED, CLOSED)
 *         .from(APPROVED).to(IN_PREPARATION, CLOSED)
 *         .build();
 * }</pre>
 */
public final class StateMachine<S extends Enum<S>> {

    private final Map<S, Set<S>> table;

    private StateMachine(Map<S, Set<S>> table) {
        this.table = table;
    }

    public static <S extends Enum<S>> Builder<S> of(Class<S> states) {
        return new Builder<>(states);
    }

    /** The states that the given one leads to, in the order of their declaration. */
    public List<S> from(S state) {
        return List.copyOf(table.get(state));
    }

    public boolean allows(S from, S to) {
        return table.get(from).contains(to);
    }

    /**
     * Passes only what the table allows.
     *
     * @throws TransitionNotAllowed naming the states that are possible
     */
    public void check(S from, S to) {
        if (!allows(from, to)) {
            throw TransitionNotAllowed.between(from, to, table.get(from));
        }
    }

    static String wireName(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String wireNames(Set<? extends Enum<?>> states) {
        return states.isEmpty()
                ? "–"
                : states.stream().map(StateMachine::wireName).collect(Collectors.joining(", "));
    }

    /** Collects the table's rows. */
    public static final class Builder<S extends Enum<S>> {

        private final Map<S, Set<S>> table;

        private Builder(Class<S> states) {
            table = new EnumMap<>(states);
            for (S state : states.getEnumConstants()) {
                table.put(state, EnumSet.noneOf(states));
            }
        }

        public Row from(S state) {
            return new Row(state);
        }

        public StateMachine<S> build() {
            return new StateMachine<>(table);
        }

        /** One row, begun with the state that it leads from. */
        public final class Row {

            private final S from;

            private Row(S from) {
                this.from = from;
            }

            @SafeVarargs
            public final Builder<S> to(S... states) {
                table.get(from).addAll(Arrays.asList(states));
                return Builder.this;
            }
        }
    }
}
