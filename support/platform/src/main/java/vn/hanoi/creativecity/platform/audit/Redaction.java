package vn.hanoi.creativecity.platform.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.List;

/** Writes members that are {@link Personal} as {@code "[redacted]"}, at any depth; one that is absent stays absent. */
final class Redaction extends BeanSerializerModifier {

    static final String REDACTED = "[redacted]";

    private static final long serialVersionUID = 1;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> members) {
        members.replaceAll(member -> member.getAnnotation(Personal.class) == null ? member : new Redacted(member));
        return members;
    }

    private static final class Redacted extends BeanPropertyWriter {

        private static final long serialVersionUID = 1;

        private Redacted(BeanPropertyWriter member) {
            super(member);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider) throws Exception {
            if (get(bean) != null) {
                json.writeStringField(getName(), REDACTED);
            }
        }
    }
}
