package vn.hanoi.creativecity.centres.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A column of a CSV.
 *
 * @param name as the header has it
 * @param path where its cells belong, from member to member
 * @param pointer the JSON Pointer to what in the record they say something of
 * @param isElement whether each cell is one more element of the list there
 */
record Column(String name, List<String> path, String pointer, Cell cell, boolean isElement) {

    static Column ofMember(List<String> path, Cell cell) {
        return new Column(String.join(".", path), path, "/" + String.join("/", path), cell, false);
    }

    /** The column {@code family:key}, whose cells are objects of the key and what stands in the cell. */
    static Column ofElement(String family, String list, String keyMember, String valueMember, String key) {
        Cell object =
                (cell, json) -> json.createObjectNode().put(keyMember, key).put(valueMember, cell);
        return new Column(family + ":" + key, List.of(list), "/" + list, object, true);
    }

    /** Puts a cell where it belongs. An empty one says that there is nothing; it is no element. */
    void put(String text, ObjectNode content, ObjectMapper json) {
        JsonNode value = text.isEmpty() ? json.nullNode() : cell.read(text, json);
        if (!isElement) {
            parent(content).set(path.getLast(), value);
        } else if (!text.isEmpty()) {
            content.withArray(pointer()).add(value);
        }
    }

    private ObjectNode parent(ObjectNode content) {
        ObjectNode parent = content;
        for (String member : path.subList(0, path.size() - 1)) {
            parent = parent.withObjectProperty(member);
        }
        return parent;
    }
}
