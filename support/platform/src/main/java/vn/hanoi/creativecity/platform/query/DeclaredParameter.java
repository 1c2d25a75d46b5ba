package vn.hanoi.creativecity.platform.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;
import vn.hanoi.creativecity.platform.problem.ExpectedType;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.time.Rfc3339;

/** A query parameter that a resource method declares, the type that its value must have, and who may use it. */
record DeclaredParameter(Class<?> type, boolean several, Set<Tier> visibleTo) {

    private static final Set<Tier> EVERYBODY = EnumSet.allOf(Tier.class);

    /** As many values as one filter takes; the contract says the same. */
    private static final int MOST_VALUES = 20;

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            String.class, text -> text,
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Boolean.class, DeclaredParameter::trueOrFalse,
            UUID.class, text -> References.id(text).orElseThrow(() -> new IllegalArgumentException(text)),
            LocalDate.class, Rfc3339::date,
            Instant.class, Rfc3339::instant);

    DeclaredParameter {
        if (!type.isEnum() && !READERS.containsKey(type)) {
            throw new IllegalArgumentException("No query parameter can be a " + type);
        }
    }

    /** All query parameters of a method by name, those inside {@code @BeanParam} records included. */
    static Map<String, DeclaredParameter> of(Method method) {
        Map<String, DeclaredParameter> found = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter, parameter.getParameterizedType(), found);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addComponents(parameter.getType(), found);
            }
        }
        return Map.copyOf(found);
    }

    private static void addComponents(Class<?> bean, Map<String, DeclaredParameter> found) {
        for (RecordComponent component : bean.getRecordComponents()) {
            try {
                add(bean.getDeclaredField(component.getName()), component.getGenericType(), found);
            } catch (NoSuchFieldException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static void add(AnnotatedElement element, Type type, Map<String, DeclaredParameter> found) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            found.put(query.value(), of(type, readersOf(element)));
        }
    }

    private static Set<Tier> readersOf(AnnotatedElement element) {
        VisibleTo rule = element.getAnnotation(VisibleTo.class);
        return rule == null ? EVERYBODY : Set.of(rule.value());
    }

    private static DeclaredParameter of(Type type, Set<Tier> visibleTo) {
        return type instanceof ParameterizedType list
                ? new DeclaredParameter((Class<?>) list.getActualTypeArguments()[0], true, visibleTo)
                : new DeclaredParameter((Class<?>) type, false, visibleTo);
    }

    boolean isVisibleTo(Tier tier) {
        return visibleTo.contains(tier);
    }

    /** Why the value cannot be read as what is declared; empty when it can. */
    Optional<Message> misfit(String value) {
        if (!several) {
            return fits(value) ? Optional.empty() : Optional.of(ExpectedType.of(type));
        }
        String[] values = value.split(",", -1);
        if (values.length > MOST_VALUES) {
            return Optional.of(Message.of("Nhiều nhất %d giá trị.", "At most %d values.", MOST_VALUES));
        }
        for (String one : values) {
            if (!fits(one)) {
                return Optional.of(ExpectedType.of(type));
            }
        }
        return Optional.empty();
    }

    String misfitCode() {
        return type.isEnum() ? "unknown_value" : "wrong_type";
    }

    private boolean fits(String value) {
        if (type.isEnum()) {
            return LowerCaseEnums.find(type, value).isPresent();
        }
        try {
            READERS.get(type).apply(value);
            return true;
        } catch (IllegalArgumentException | DateTimeException misfit) {
            return false;
        }
    }

    private static Boolean trueOrFalse(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }
}
