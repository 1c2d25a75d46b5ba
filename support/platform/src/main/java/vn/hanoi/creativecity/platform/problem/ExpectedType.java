package vn.hanoi.creativecity.platform.problem;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.text.Message;

/** Says in words of the API what a value of a Java type looks like. */
public final class ExpectedType {

    private static final Set<Class<?>> INTEGERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);

    private ExpectedType() {}

    public static Message of(Class<?> type) {
        if (type.isEnum()) {
            return Message.of("Phải là một trong: %1$s.", "Must be one of: %1$s.", constants(type));
        }
        if (type == String.class) {
            return new Message("Phải là một chuỗi.", "Must be a string.");
        }
        if (INTEGERS.contains(type)) {
            return new Message("Phải là một số nguyên.", "Must be an integer.");
        }
        if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
            return new Message("Phải là một số.", "Must be a number.");
        }
        if (type == Boolean.class || type == boolean.class) {
            return new Message("Phải là true hoặc false.", "Must be true or false.");
        }
        if (type == LocalDate.class) {
            return new Message("Phải là một ngày, dạng 2026-11-22.", "Must be a date such as 2026-11-22.");
        }
        if (type == Instant.class) {
            return new Message(
                    "Phải là một thời điểm, dạng 2026-11-22T08:30:00Z.",
                    "Must be an instant such as 2026-11-22T08:30:00Z.");
        }
        if (type == UUID.class) {
            return new Message("Phải là một UUID.", "Must be a UUID.");
        }
        return type.isArray() || Collection.class.isAssignableFrom(type)
                ? new Message("Phải là một mảng.", "Must be an array.")
                : new Message("Phải là một đối tượng.", "Must be an object.");
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
