package vn.hanoi.creativecity.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * The one way to write a document [RFC 8785], which has therefore one hash: members in the order of their names by UTF-16
 * code units, no spaces. Of numbers it writes whole ones, with which there is no question how they are written.
 */
public final class CanonicalJson {

    private static final String ESCAPED = "\"\\\b\t\n\f\r";
    private static final String ESCAPES = "\"\\btnfr";
    private static final char FIRST_PRINTED = ' ';

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    public static String write(JsonNode document) {
        CanonicalJson json = new CanonicalJson();
        json.append(document);
        return json.text.toString();
    }

    /** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void append(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> appendObject(node);
            case ARRAY -> appendArray(node);
            case STRING -> appendString(node.textValue());
            case BOOLEAN -> text.append(node.booleanValue());
            case NUMBER -> appendNumber(node);
            default -> throw new IllegalArgumentException("No canonical form of " + node.getNodeType());
        }
    }

    private void appendObject(JsonNode node) {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        text.append('{');
        String separator = "";
        for (var member : members.entrySet()) {
            text.append(separator);
            appendString(member.getKey());
            text.append(':');
            append(member.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void appendArray(JsonNode node) {
        text.append('[');
        String separator = "";
        for (JsonNode element : node) {
            text.append(separator);
            append(element);
            separator = ",";
        }
        text.append(']');
    }

    private void appendNumber(JsonNode node) {
        if (!node.isIntegralNumber()) {
            throw new IllegalArgumentException("Decimals are written as strings");
        }
        text.append(node.longValue());
    }

    private void appendString(String string) {
        text.append('"');
        string.chars().forEach(unit -> {
            int escape = ESCAPED.indexOf(unit);
            if (escape >= 0) {
                text.append('\\').append(ESCAPES.charAt(escape));
            } else if (unit < FIRST_PRINTED) {
                text.append("\\u%04x".formatted(unit));
            } else {
                text.append((char) unit);
            }
        });
        text.append('"');
    }
}
