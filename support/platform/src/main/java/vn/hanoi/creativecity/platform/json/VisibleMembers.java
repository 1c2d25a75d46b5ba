package vn.hanoi.creativecity.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/**
 * Leaves out the members that the reader may not see, wherever a record is written: in lists, inside other records, for
 * a digest, for a repeat. The reader is who made the request, unless the writer has {@code Tier.class} as an attribute.
 */
final class VisibleMembers extends BeanSerializerModifier {

    private static final long serialVersionUID = 1;

    private final transient Supplier<Tier> reader;

    VisibleMembers(Supplier<Tier> reader) {
        this.reader = reader;
    }

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> members) {
        members.replaceAll(member -> {
            VisibleTo rule = member.getAnnotation(VisibleTo.class);
            return rule == null ? member : new VisibleMember(member, Set.of(rule.value()), reader);
        });
        return members;
    }

    /** It keeps the member as it found it, which may be one that hides more. */
    private static final class VisibleMember extends BeanPropertyWriter {

        private static final long serialVersionUID = 1;

        private final BeanPropertyWriter member;
        private final transient Set<Tier> visibleTo;
        private final transient Supplier<Tier> reader;

        private VisibleMember(BeanPropertyWriter member, Set<Tier> visibleTo, Supplier<Tier> reader) {
            super(member);
            this.member = member;
            this.visibleTo = visibleTo;
            this.reader = reader;
        }

        @Override
        public void assignSerializer(JsonSerializer<Object> serializer) {
            member.assignSerializer(serializer);
        }

        @Override
        public void assignNullSerializer(JsonSerializer<Object> serializer) {
            member.assignNullSerializer(serializer);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider) throws Exception {
            Object chosen = provider.getAttribute(Tier.class);
            if (visibleTo.contains(chosen == null ? reader.get() : (Tier) chosen)) {
                member.serializeAsField(bean, json, provider);
            }
        }
    }
}
