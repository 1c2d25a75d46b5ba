package vn.hanoi.creativecity.platform.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.problem.JsonProblems;
import vn.hanoi.creativecity.platform.text.Message;

/** A query parameter that a resource method declares, and the type that its value must have. */
record DeclaredParameter(Class<?> type, boolean several) {

    /** As many values as one filter takes; the contract says the same. */
    private static final int MOST_VALUES = 20;

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
            found.put(query.value(), of(type));
        }
    }

    private static DeclaredParameter of(Type type) {
        return type instanceof ParameterizedType list
                ? new DeclaredParameter((Class<?>) list.getActualTypeArguments()[0], true)
                : new DeclaredParameter((Class<?>) type, false);
    }

    /** Why the value cannot be read as what is declared; empty when it can. */
    Optional<Message> misfit(String value) {
        if (!several) {
            return misfitOfOne(value);
        }
        String[] values = value.split(",", -1);
        if (values.length > MOST_VALUES) {
            return Optional.of(Message.of("Nhiều nhất %d giá trị.", "At most %d values.", MOST_VALUES));
        }
        for (String one : values) {
            Optional<Message> misfit = misfitOfOne(one);
            if (misfit.isPresent()) {
                return misfit;
            }
        }
        return Optional.empty();
    }

    String misfitCode() {
        return type.isEnum() ? "unknown_value" : "wrong_type";
    }

    private Optional<Message> misfitOfOne(String value) {
        if (type == Boolean.class) {
            return value.equals("true") || value.equals("false")
                    ? Optional.empty()
                    : Optional.of(new Message("Phải là true hoặc false.", "Must be true or false."));
        }
        if (type.isEnum()) {
            return LowerCaseEnums.find(type, value).isPresent()
                    ? Optional.empty()
                    : Optional.of(Message.of(
                            "Phải là một trong: %1$s.", "Must be one of: %1$s.", JsonProblems.constants(type)));
        }
        try {
            parse(value);
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException misfit) {
            return Optional.of(expected());
        }
    }

    private void parse(String value) {
        if (type == Integer.class) {
            Integer.valueOf(value);
        } else if (type == UUID.class) {
            UUID.fromString(value);
        } else if (type == LocalDate.class) {
            LocalDate.parse(value);
        } else if (type == Instant.class) {
            Instant.parse(value);
        }
    }

    private Message expected() {
        return switch (type.getSimpleName()) {
            case "Integer" -> new Message("Phải là một số nguyên.", "Must be an integer.");
            case "UUID" -> new Message("Phải là một UUID.", "Must be a UUID.");
            case "LocalDate" -> new Message("Phải là một ngày, dạng 2026-11-22.", "Must be a date such as 2026-11-22.");
            default ->
                new Message(
                        "Phải là một thời điểm, dạng 2026-11-22T08:30:00Z.",
                        "Must be an instant such as 2026-11-22T08:30:00Z.");
        };
    }
}
