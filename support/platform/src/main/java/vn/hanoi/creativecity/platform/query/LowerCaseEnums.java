package vn.hanoi.creativecity.platform.query;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads enum values in parameters as they are written in JSON: in snake_case. */
@Provider
public class LowerCaseEnums implements ParamConverterProvider {

    static Optional<Object> find(Class<?> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object.class::cast)
                .filter(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type.isEnum() ? new Converter<>(type) : null;
    }

    private record Converter<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            return value == null
                    ? null
                    : find(type, value).map(type::cast).orElseThrow(() -> new IllegalArgumentException(value));
        }

        @Override
        public String toString(T value) {
            return ((Enum<?>) value).name().toLowerCase(Locale.ROOT);
        }
    }
}
