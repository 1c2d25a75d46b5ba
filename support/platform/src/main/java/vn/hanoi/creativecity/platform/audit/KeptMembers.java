package vn.hanoi.creativecity.platform.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import java.util.Objects;

/**
 * Writes members that are {@link Personal} as {@code "[redacted]"}, at any depth; one that is absent stays absent. Of a
 * record that is compared with another state of it ({@link Pair}) it writes the members that differ.
 */
final class KeptMembers extends SimpleBeanPropertyFilter {

    private static final String REDACTED = "[redacted]";

    /** Two states of a resource, the written one and the other; an attribute of the writer. */
    record Pair(Record written, Record other) {}

    @Override
    public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider, PropertyWriter member)
            throws Exception {
        BeanPropertyWriter property = (BeanPropertyWriter) member;
        Object value = property.get(bean);
        if (provider.getAttribute(Pair.class) instanceof Pair(Record written, Record other)
                && bean == written
                && Objects.equals(value, property.get(other))) {
            return;
        }
        if (property.getAnnotation(Personal.class) == null) {
            property.serializeAsField(bean, json, provider);
        } else if (value != null) {
            json.writeStringField(property.getName(), REDACTED);
        }
    }
}
