package vn.hanoi.creativecity.platform.audit;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.identity.Tier;

/** Writes response records as the audit keeps them, as for staff, whoever made the request. */
@Singleton
class Snapshots {

    private static final String KEPT = "kept";

    private final ObjectWriter writer;

    Snapshots(ObjectMapper json) {
        writer = json.copy()
                .addMixIn(Object.class, Filtered.class)
                .setFilterProvider(new SimpleFilterProvider().addFilter(KEPT, new KeptMembers()))
                .writer()
                .withAttribute(Tier.class, Tier.STAFF);
    }

    @JsonFilter(KEPT)
    private interface Filtered {}

    /** All of it. */
    String whole(Record response) {
        return write(writer, response);
    }

    /** The members that another state of the same resource lacks or has otherwise. */
    String whatDiffers(Record response, Record other) {
        return write(writer.withAttribute(KeptMembers.Pair.class, new KeptMembers.Pair(response, other)), response);
    }

    private static String write(ObjectWriter writer, Record response) {
        try {
            return writer.writeValueAsString(response);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
