package vn.hanoi.creativecity.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.DoubleDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import vn.hanoi.creativecity.platform.problem.UnusableText;
import vn.hanoi.creativecity.platform.slug.References;
import vn.hanoi.creativecity.platform.time.Rfc3339;

/** Readers of single values, where Jackson's own take more than the contract says or than the database can keep. */
final class StrictValues extends SimpleModule {

    private static final long serialVersionUID = 1;

    StrictValues() {
        super("strict-values");
        addDeserializer(String.class, new UsableString());
        addKeyDeserializer(String.class, new UsableKey());
        addDeserializer(JsonNode.class, new UsableTree());
        addDeserializer(Double.class, new FiniteDouble(Double.class, null));
        addDeserializer(double.class, new FiniteDouble(double.class, 0.0));
        addDeserializer(Instant.class, new Written<>(Instant.class, Rfc3339::instant));
        addDeserializer(LocalDate.class, new Written<>(LocalDate.class, Rfc3339::date));
        addDeserializer(
                UUID.class,
                new Written<>(
                        UUID.class, text -> References.id(text).orElseThrow(() -> new IllegalArgumentException(text))));
    }

    private static final class UsableString extends StringDeserializer {

        private static final long serialVersionUID = 1;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return UnusableText.check(parser, super.deserialize(parser, context));
        }
    }

    private static final class UsableKey extends KeyDeserializer {

        @Override
        public String deserializeKey(String key, DeserializationContext context) throws IOException {
            return UnusableText.check(context.getParser(), key);
        }
    }

    /** Jackson makes a NaN of the string "NaN", and an infinity of 1e999. */
    private static final class FiniteDouble extends DoubleDeserializer {

        private static final long serialVersionUID = 1;

        private FiniteDouble(Class<Double> type, Double absent) {
            super(type, absent);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                throw MismatchedInputException.from(parser, _valueClass, "A string");
            }
            Double value = super.deserialize(parser, context);
            if (value != null && !Double.isFinite(value)) {
                throw new InputCoercionException(parser, "Too large", parser.currentToken(), _valueClass);
            }
            return value;
        }
    }

    /** A value that has one way of being written, as a string. */
    private static final class Written<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1;

        private final transient Function<String, T> reader;

        private Written(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw MismatchedInputException.from(parser, _valueClass, "Not a string");
            }
            try {
                return reader.apply(parser.getText());
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                throw context.weirdStringException(parser.getText(), _valueClass, unreadable.getMessage());
            }
        }
    }
}
