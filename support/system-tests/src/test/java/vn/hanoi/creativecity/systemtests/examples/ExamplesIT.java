package vn.hanoi.creativecity.systemtests.examples;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;
import vn.hanoi.creativecity.systemtests.examples.Operations.Operation;

/**
 * Reads all of the demonstration once, so that the {@link Recorder} has real answers for the contract. What is written is
 * recorded from the guide, from short journeys and from the walk through the authorisation table, which come after it in
 * this order: of two that meet an operation, the first one shows it.
 */
@Order(1)
@ExtendWith(WithSuite.class)
@EnabledIfSystemProperty(named = "contract.examples.fix", matches = "true")
class ExamplesIT {

    private static final int TRIED = 40;
    private static final List<String> REFERENCES = List.of("slug", "code", "id", "number");

    private final RunningSuite suite;
    private final Map<String, Set<String>> addresses = new LinkedHashMap<>();
    private final Map<String, Set<String>> references = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();

    ExamplesIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void everythingThatCanBeReadIsRead() throws IOException {
        List<Operation> reads =
                Operations.read().all().stream().filter(Operation::isRead).toList();
        reads.forEach(this::read);
        // What is read by itself may be listed only under something else, such as the episodes of a season.
        reads.stream().filter(operation -> !shown.contains(operation.id())).forEach(this::read);
    }

    private void read(Operation operation) {
        int tried = 0;
        boolean isShown = false;
        for (String address : addressesOf(operation.path())) {
            if (isShown && !isList(operation) || tried++ == TRIED) {
                break;
            }
            for (String type : types(operation)) {
                Response answer = ask(operation, address, type);
                isShown |= answer.statusCode() == 200 && !isEmpty(answer);
            }
        }
        if (isShown) {
            shown.add(operation.id());
        }
    }

    /** The first caller who may: nobody, then a person of each role that may. */
    private Response ask(Operation operation, String address, String type) {
        Response answer = null;
        for (String caller : callers(operation)) {
            String query = isList(operation) ? "?limit=1" : "";
            answer = requestOf(caller).header("Accept", type).get(address + query);
            if (answer.statusCode() == 200 && !isEmpty(answer)) {
                if (isList(operation)) {
                    remember(operation, address, requestOf(caller).get(address + "?limit=200"));
                }
                return answer;
            }
        }
        return answer;
    }

    private RequestSpecification requestOf(String caller) {
        return caller.isEmpty() ? suite.request() : suite.requestOf(caller);
    }

    private void remember(Operation list, String address, Response answer) {
        for (Map<String, Object> item : itemsOf(answer)) {
            REFERENCES.stream()
                    .filter(item::containsKey)
                    .map(name -> item.get(name).toString())
                    .findFirst()
                    .ifPresent(reference -> {
                        addresses
                                .computeIfAbsent(list.path(), path -> new LinkedHashSet<>())
                                .add(address + "/" + reference);
                        references
                                .computeIfAbsent(collection(list.path()), path -> new LinkedHashSet<>())
                                .add(reference);
                    });
        }
    }

    /** Of a page, of one for maps, or none where a limit means something else. */
    private static List<Map<String, Object>> itemsOf(Response answer) {
        return Stream.of("items", "features")
                .map(name -> answer.jsonPath().<Map<String, Object>>getList(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    private Set<String> addressesOf(String template) {
        int last = template.lastIndexOf('{');
        if (last < 0) {
            return Set.of(template);
        }
        String list = template.substring(0, last - 1);
        String rest = template.substring(template.indexOf('}', last) + 1);
        Set<String> found = new LinkedHashSet<>();
        addresses.getOrDefault(list, Set.of()).forEach(address -> found.add(address + rest));
        if (found.isEmpty() && !list.contains("{")) {
            references
                    .getOrDefault(collection(list), Set.of())
                    .forEach(reference -> found.add(list + "/" + reference + rest));
        }
        return found;
    }

    /** The last part of the path of a list. */
    private static String collection(String list) {
        return list.substring(list.lastIndexOf('/'));
    }

    private static boolean isList(Operation operation) {
        return operation.body().path("parameters").findValuesAsText("name").contains("limit");
    }

    private static boolean isEmpty(Response answer) {
        if (!answer.contentType().startsWith("application/json")) {
            return false;
        }
        Object items = answer.jsonPath().get("items");
        return items instanceof List<?> list && list.isEmpty();
    }

    private static List<String> types(Operation operation) {
        List<String> types = new ArrayList<>();
        operation.body().at("/responses/200/content").fieldNames().forEachRemaining(types::add);
        types.removeIf(type -> !type.endsWith("json") && !type.equals("text/csv") && !type.equals("text/calendar"));
        return types;
    }

    private static Set<String> callers(Operation operation) {
        Set<String> callers = new LinkedHashSet<>();
        Set<String> roles = new LinkedHashSet<>();
        operation.body().path("security").forEach(alternative -> {
            if (alternative.isEmpty()) {
                callers.add("");
            }
            alternative.path("person").forEach(role -> roles.add(role.asText()));
        });
        callers.addAll(roles);
        callers.add("admin");
        callers.add("resident");
        return callers;
    }
}
