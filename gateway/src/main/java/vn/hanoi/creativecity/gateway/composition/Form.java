package vn.hanoi.creativecity.gateway.composition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What must be there of an answer that is shown as the service wrote it: as much as we rely on. What is read into a type of
 * ours has the form that the type asks for.
 */
public final class Form {

    /** A page of a list, of whatever things. */
    public static final Predicate<JsonNode> PAGE = pageOf(JsonNode::isObject);

    private Form() {}

    /**
     * For the constructors of types of ours: what is told without one of these members is not of the type.
     *
     * @throws IllegalArgumentException when one is missing
     */
    public static void require(Object... members) {
        if (Stream.of(members).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("A member is missing.");
        }
    }

    /** A page of a list of things of a form. */
    public static Predicate<JsonNode> pageOf(Predicate<JsonNode> item) {
        return page -> page.path("items").isArray()
                && StreamSupport.stream(page.path("items").spliterator(), false).allMatch(item);
    }

    /** Something with the member, whatever that holds. */
    public static Predicate<JsonNode> with(String member) {
        return whole -> whole.hasNonNull(member);
    }

    /** Something whose member can stand in a path: a slug, an id or a code. */
    public static Predicate<JsonNode> named(String member) {
        return whole -> Addresses.isStep(whole.path(member).asText());
    }
}
