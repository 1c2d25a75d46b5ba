package vn.hanoi.creativecity.events.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A session with its canonical text.
 *
 * @param id as the database orders ids, which is not as Java does
 */
record ProgrammeRow(String id, String document, FrozenSession session) {

    static FrozenSession read(String document, ObjectMapper json) {
        try {
            return json.readValue(document, FrozenSession.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A released session cannot be read", impossible);
        }
    }
}
