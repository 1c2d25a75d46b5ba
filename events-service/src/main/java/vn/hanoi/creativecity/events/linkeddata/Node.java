package vn.hanoi.creativecity.events.linkeddata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A node of JSON-LD: its members in the order in which they were told, and none for what is not there. */
final class Node extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1;

    Node(String type) {
        put("@type", type);
    }

    Node id(String address) {
        return with("@id", address);
    }

    Node with(String member, Object value) {
        boolean isThere = value != null && !(value instanceof List<?> list && list.isEmpty());
        if (isThere) {
            put(member, value);
        }
        return this;
    }

    /** A text in each language in which it is written. */
    Node with(String member, LocalizedText text) {
        if (text == null) {
            return this;
        }
        List<Map<String, String>> values = new ArrayList<>();
        values.add(in("vi", text.vi()));
        if (text.en() != null) {
            values.add(in("en", text.en()));
        }
        return with(member, values);
    }

    private static Map<String, String> in(String language, String text) {
        Map<String, String> value = new LinkedHashMap<>();
        value.put("@language", language);
        value.put("@value", text);
        return value;
    }
}
