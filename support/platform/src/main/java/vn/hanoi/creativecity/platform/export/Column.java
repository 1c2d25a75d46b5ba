package vn.hanoi.creativecity.platform.export;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** A column of a table of documents. A member of a member is called {@code name.vi}; a list is one cell of JSON. */
record Column(String name, JsonPointer place) {

    /**
     * What spreadsheets take for a formula when a cell begins with it [OWASP, CSV Injection], the full-width signs of East
     * Asian ones included; and the apostrophe itself, so that the one in front can always be taken away again.
     */
    private static final String RISKY = "=+-@\t\r\n＝＋－＠'";

    /** Decimals are written as text, so that nobody makes floats of them, and calculate nothing. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** The columns of a type of documents, as somebody of a tier sees them. */
    static List<Column> of(JavaType type, Tier reader, SerializerProvider json) throws JsonMappingException {
        List<Column> columns = new ArrayList<>();
        add(type, "", JsonPointer.empty(), reader, json, columns);
        return columns;
    }

    private static void add(
            JavaType type, String prefix, JsonPointer place, Tier reader, SerializerProvider json, List<Column> columns)
            throws JsonMappingException {
        Iterator<PropertyWriter> members = json.findValueSerializer(type).properties();
        while (members.hasNext()) {
            PropertyWriter member = members.next();
            VisibleTo rule = member.getAnnotation(VisibleTo.class);
            if (rule != null && !Set.of(rule.value()).contains(reader)) {
                continue;
            }
            String name = prefix + member.getName();
            JsonPointer there = place.appendProperty(member.getName());
            if (json.findValueSerializer(member.getType()).properties().hasNext()) {
                add(member.getType(), name + ".", there, reader, json, columns);
            } else {
                columns.add(new Column(name, there));
            }
        }
    }

    /** What stands in the column for a document. */
    String cell(JsonNode document) {
        JsonNode value = document.at(place);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isContainerNode()) {
            return value.toString();
        }
        return value.isTextual() ? harmless(value.textValue()) : value.asText();
    }

    private static String harmless(String text) {
        boolean isRisky = !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0;
        return isRisky && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
