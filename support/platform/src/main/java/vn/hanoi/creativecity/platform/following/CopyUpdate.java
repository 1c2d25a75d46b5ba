package vn.hanoi.creativecity.platform.following;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.feed.Successor;

/** Writes into a copy what was read, in one transaction with how far it was read. */
@Singleton
class CopyUpdate {

    private final Session session;
    private final Positions positions;
    private final ObjectReader json;

    CopyUpdate(Session session, Positions positions, ObjectMapper json) {
        this.session = session;
        this.positions = positions;
        this.json = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
    }

    Positions.Position positionOf(Copy<?> copy) {
        return QuarkusTransaction.requiringNew().call(() -> positions.of(copy));
    }

    /** Applies what follows a cursor; false when another replica is faster, and nothing is done. */
    boolean apply(Copy<?> copy, String cursor, Changes changes) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!positions.claim(copy, cursor)) {
                return false;
            }
            changes.items().forEach(change -> apply(copy, change));
            positions.goOnTo(copy, changes.cursor());
            return true;
        });
    }

    /** Puts all that the other has in the place of what is here; false as above. */
    boolean replace(Copy<?> copy, String cursor, Source source, Duration timeout) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(timeout.toSeconds()))
                .call(() -> {
                    if (!positions.claim(copy, cursor)) {
                        return false;
                    }
                    copy.clear();
                    String next = source.export(document -> put(copy, document.path("id"), document));
                    positions.goOnTo(copy, next);
                    return true;
                });
    }

    private void apply(Copy<?> copy, JsonNode change) {
        JsonNode document = change.path("document");
        if (document.isObject()) {
            put(copy, change.path("id"), document);
        } else if (change.path("kind").asText().equals("removed")) {
            oneByOne(change.path("id"), id -> copy.remove(id, successor(change)));
        } else {
            throw Standstill.because("it tells of a change that is neither a document nor a removal");
        }
    }

    private <T> void put(Copy<T> copy, JsonNode id, JsonNode document) {
        oneByOne(id, known -> copy.put(known, json.forType(copy.type()).readValue(document)));
    }

    private interface Step {
        void of(UUID id) throws IOException;
    }

    /** Each reaches the database by itself, so that what cannot be applied has a name, and nothing stays in memory. */
    private void oneByOne(JsonNode text, Step step) {
        UUID id = idOf(text);
        try {
            step.of(id);
            session.flush();
            session.clear();
        } catch (IOException | RuntimeException failure) {
            throw Standstill.at(id, failure);
        }
    }

    private static UUID idOf(JsonNode text) {
        try {
            return UUID.fromString(text.asText());
        } catch (IllegalArgumentException nonsense) {
            throw Standstill.because("it tells of something that has no id");
        }
    }

    private Optional<Successor> successor(JsonNode change) throws IOException {
        JsonNode successor = change.path("successor");
        return successor.isObject()
                ? Optional.of(json.forType(Successor.class).readValue(successor))
                : Optional.empty();
    }
}
