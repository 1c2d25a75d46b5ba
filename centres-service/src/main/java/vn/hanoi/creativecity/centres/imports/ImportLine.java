package vn.hanoi.creativecity.centres.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** A line of a file: what it says of its record, and what came of that. */
public final class ImportLine {

    private final long number;
    private final ObjectNode content;
    private final BiFunction<Long, Violation, ImportProblem> places;
    private final List<ImportProblem> problems = new ArrayList<>();
    private Outcome outcome;
    private UUID record;

    /** @param places finds where in the file something is that is wrong in the content */
    ImportLine(long number, ObjectNode content, BiFunction<Long, Violation, ImportProblem> places) {
        this.number = number;
        this.content = content;
        this.places = places;
    }

    /** What stands there as JSON. A member that is null is one that the record shall not have. */
    public ObjectNode content() {
        return content;
    }

    /**
     * What it says of a record that is there, as a merge patch. An object of which nothing would be left is none.
     *
     * @param current the record as it could have been sent; an empty object when it is new
     */
    public ObjectNode patchFor(ObjectNode current) {
        ObjectNode patch = content.objectNode();
        content.properties()
                .forEach(member ->
                        patch.set(member.getKey(), settled(member.getValue(), current.path(member.getKey()))));
        return patch;
    }

    private static JsonNode settled(JsonNode said, JsonNode current) {
        if (!(said instanceof ObjectNode object)) {
            return said;
        }
        ObjectNode settled = object.objectNode();
        object.properties()
                .forEach(member ->
                        settled.set(member.getKey(), settled(member.getValue(), current.path(member.getKey()))));
        boolean saysNothing = StreamSupport.stream(settled.spliterator(), false).allMatch(JsonNode::isNull);
        boolean leavesNothing = current.propertyStream().allMatch(member -> settled.has(member.getKey()));
        return saysNothing && leavesNothing ? NullNode.getInstance() : settled;
    }

    /** Notes what is wrong with it, as the API would have answered. */
    public void refuse(Problem problem) {
        if (problem.violations().isEmpty()) {
            refuse(problem.type().name().toLowerCase(Locale.ROOT), problem.detail());
        }
        problem.violations().forEach(violation -> problems.add(places.apply(number, violation)));
    }

    /** Notes what is wrong with it as a whole. */
    public void refuse(String code, Message message) {
        refuse(ImportProblem.ofLine(number, code, message));
    }

    void refuse(ImportProblem problem) {
        problems.add(problem);
    }

    /** Notes what it has made of its record. */
    public void has(Outcome outcome, UUID record) {
        this.outcome = outcome;
        this.record = record;
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    long number() {
        return number;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    Outcome outcome() {
        return outcome;
    }

    UUID record() {
        return record;
    }
}
