package vn.hanoi.creativecity.systemtests.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JSON as a page shows it: an ellipsis inside a text stands for any characters, one that stands alone in an object or a
 * list for whatever else is there. All the rest must be equal.
 */
final class ShownJson {

    private static final String ELLIPSIS = "…";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ShownJson() {}

    /** The first place where the answer is not what is shown. */
    static Optional<String> difference(String shown, String answer) throws JsonProcessingException {
        return difference("", JSON.readTree(quoted(shown)), JSON.readTree(answer));
    }

    private static Optional<String> difference(String at, JsonNode shown, JsonNode found) {
        if (shown.isObject() && found.isObject()) {
            return ofObjects(at, shown, found);
        }
        if (shown.isArray() && found.isArray()) {
            return ofLists(at, shown, found);
        }
        boolean isSame =
                shown.isTextual() && found.isTextual() ? matches(shown.asText(), found.asText()) : shown.equals(found);
        return isSame ? Optional.empty() : Optional.of(at + ": " + shown + " is shown, " + found + " was found");
    }

    private static Optional<String> ofObjects(String at, JsonNode shown, JsonNode found) {
        for (var member : shown.properties()) {
            String pointer = at + "/" + member.getKey();
            if (member.getKey().equals(ELLIPSIS)) {
                continue;
            }
            if (!found.has(member.getKey())) {
                return Optional.of(pointer + " is shown, but not there");
            }
            Optional<String> difference = difference(pointer, member.getValue(), found.get(member.getKey()));
            if (difference.isPresent()) {
                return difference;
            }
        }
        if (shown.has(ELLIPSIS)) {
            return Optional.empty();
        }
        return found.propertyStream()
                .map(member -> member.getKey())
                .filter(name -> !shown.has(name))
                .findFirst()
                .map(name -> at + "/" + name + " is there, but not shown");
    }

    private static Optional<String> ofLists(String at, JsonNode shown, JsonNode found) {
        boolean isOpen =
                !shown.isEmpty() && shown.get(shown.size() - 1).asText().equals(ELLIPSIS);
        int count = isOpen ? shown.size() - 1 : shown.size();
        if (found.size() < count || !isOpen && found.size() > count) {
            return Optional.of(at + ": " + count + " are shown, " + found.size() + " were found");
        }
        for (int i = 0; i < count; i++) {
            Optional<String> difference = difference(at + "/" + i, shown.get(i), found.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** Whether the text is the shown one, whose ellipses stand for anything. */
    static boolean matches(String shown, String found) {
        String pattern = Pattern.compile(ELLIPSIS)
                .splitAsStream(shown + " ")
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\\S]*"));
        return (found + " ").matches(pattern);
    }

    /** Puts quotes, and a value where a member must have one, to the ellipses that stand alone. */
    private static String quoted(String shown) {
        StringBuilder json = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        boolean isInText = false;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c == '"' && (i == 0 || shown.charAt(i - 1) != '\\')) {
                isInText = !isInText;
            }
            if (!isInText && (c == '{' || c == '[')) {
                open.push(c);
            } else if (!isInText && (c == '}' || c == ']')) {
                open.pop();
            }
            if (!isInText && ELLIPSIS.indexOf(c) >= 0) {
                json.append(open.peek() == '{' ? "\"…\": \"…\"" : "\"…\"");
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }
}
