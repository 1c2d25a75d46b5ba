package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** A place where two documents differ: a JSON pointer and what stands there in each. */
record Difference(String pointer, JsonNode left, JsonNode right) {

    private static final int LONGEST_VALUE = 80;

    static List<Difference> between(JsonNode left, JsonNode right) {
        return between("", left, right);
    }

    static List<Difference> between(String pointer, JsonNode left, JsonNode right) {
        var found = new ArrayList<Difference>();
        collect(pointer, left, right, found);
        return found;
    }

    String leftText() {
        return text(left);
    }

    String rightText() {
        return text(right);
    }

    private static void collect(String pointer, JsonNode left, JsonNode right, List<Difference> found) {
        if (left.equals(right)) {
            return;
        }
        if (left.isObject() && right.isObject()) {
            var names = new TreeSet<String>();
            addAll(names, left.fieldNames());
            addAll(names, right.fieldNames());
            names.forEach(name -> collect(pointer + Json.step(name), left.path(name), right.path(name), found));
        } else if (left.isArray() && right.isArray()) {
            for (var i = 0; i < Math.max(left.size(), right.size()); i++) {
                collect(pointer + "/" + i, left.path(i), right.path(i), found);
            }
        } else {
            found.add(new Difference(pointer, left, right));
        }
    }

    private static void addAll(TreeSet<String> names, Iterator<String> more) {
        more.forEachRemaining(names::add);
    }

    private static String text(JsonNode value) {
        if (value instanceof MissingNode) {
            return "nothing";
        }
        var text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
