package vn.hanoi.creativecity.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.contract.CommittedContract.Operation;

/**
 * Whoever reads the contract sees of each operation what is sent and what comes. Examples that are missing are recorded
 * from the running suite, as CONTRIBUTING.md says; to have one recorded anew, delete its file before.
 */
class RecordedExamplesTest {

    private static final int LONGEST = 6_000;

    /** Pages for people, feeds that their standards show, and files have none. */
    private static final Set<String> TABLES = Set.of("text/csv", "application/x-ndjson", "text/calendar");

    /** What the tests of the running suite call things that they make only to see who may do what with them. */
    private static final Pattern OF_A_TEST = Pattern.compile(
            "thử (quyền|ban giám khảo)|(Ứng dụng|Chỉ số|Đơn vị|Tiết mục) thử|thu[-_]quyen|-THU\\b|[Ff]or one test|[Aa] test of|of-a-test|Tên mới",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final CommittedContract contract = CommittedContract.read();

    private record Place(String name, String pointer, JsonNode content) {

        static Place of(Operation operation) {
            return new Place(
                    operation.id(),
                    "/paths" + Json.step(operation.path()) + "/" + operation.method(),
                    operation.body());
        }

        boolean isShown() {
            var type = name.substring(name.lastIndexOf(' ') + 1);
            return type.endsWith("json") || TABLES.contains(type);
        }

        boolean hasExample() {
            return content.has("example");
        }

        Place in(String step) {
            var isTold = !Set.of("responses", "content").contains(step);
            return new Place(isTold ? name + " " + step : name, pointer + Json.step(step), content.path(step));
        }

        Stream<Place> members() {
            return content.properties().stream().map(member -> in(member.getKey()));
        }

        JsonNode example() {
            return content.path("example");
        }
    }

    @Test
    void everyOperationShowsWhatItTakesAndWhatItAnswers() {
        var missing = bodies().filter(Place::isShown)
                .filter(body -> !body.hasExample() && !body.content().has("examples"))
                .map(Place::name)
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        var schemas = new Schemas(contract);
        List<String> wrong = new ArrayList<>();
        bodies().filter(Place::hasExample)
                .filter(body -> body.content().has("schema"))
                .forEach(body -> schemas.violated(body.pointer() + "/schema", body.example())
                        .forEach(violated -> wrong.add(body.name() + ": " + violated)));
        assertEquals(List.of(), wrong);
    }

    /** A reader takes an example for what the city would write. */
    @Test
    void noExampleIsOfATest() {
        var tests = bodies().filter(Place::hasExample)
                .filter(body -> OF_A_TEST.matcher(body.example().toString()).find())
                .map(Place::name)
                .toList();
        assertEquals(List.of(), tests);
    }

    @Test
    void noExampleIsLong() {
        var tooLong = bodies().filter(Place::hasExample)
                .filter(body -> body.example().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST)
                .map(Place::name)
                .toList();
        assertEquals(List.of(), tooLong);
    }

    private Stream<Place> bodies() {
        return contract.operations().stream()
                .flatMap(operation -> Stream.concat(
                        Place.of(operation).in("requestBody").in("content").members(),
                        Place.of(operation)
                                .in("responses")
                                .members()
                                .filter(response -> !response.content().has("$ref"))
                                .flatMap(response -> response.in("content").members())));
    }
}
