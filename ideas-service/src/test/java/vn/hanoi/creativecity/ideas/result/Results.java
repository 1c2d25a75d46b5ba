package vn.hanoi.creativecity.ideas.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.ideas.review.Juries;
import vn.hanoi.creativecity.ideas.submission.Submissions;

/** Results and decisions that tests make for themselves. */
final class Results {

    private Results() {}

    static String path(String call) {
        return "/v1/calls/" + call + "/results";
    }

    static String decisions(String call) {
        return "/v1/calls/" + call + "/determinations";
    }

    static Response tryWorkOut(String call, Map<String, ?> request) {
        return Juries.post("idea_manager", path(call), request);
    }

    /** Closes the evaluation and works out the result. */
    static JsonNode closedAndWorkedOut(String call) {
        Juries.close(call);
        return workedOut(call);
    }

    static JsonNode workedOut(String call) {
        Response answer = tryWorkOut(call, Map.of());
        assertEquals(201, answer.statusCode(), answer::asString);
        return json(answer);
    }

    static List<String> ranked(JsonNode result) {
        return result.at("/ranking/ranked").findValuesAsText("code");
    }

    static List<String> values(JsonNode result) {
        List<String> values = new ArrayList<>();
        result.at("/ranking/ranked")
                .forEach(place -> values.add(place.path("value").asText()));
        return values;
    }

    static List<String> decidedBy(JsonNode result) {
        List<String> links = new ArrayList<>();
        result.at("/ranking/ranked")
                .forEach(place -> links.add(place.path("decidedBy").asText()));
        return links;
    }

    static void shortlist(String... codes) {
        for (String code : codes) {
            Submissions.move("idea_manager", code, "under_review");
            Submissions.move("idea_manager", code, "shortlisted");
        }
    }

    /** Award, codes separated by spaces, award, codes. */
    static List<Map<String, Object>> awards(String... awards) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < awards.length; i += 2) {
            all.add(Map.of(
                    "award",
                    awards[i],
                    "submissions",
                    awards[i + 1].isEmpty() ? List.of() : List.of(awards[i + 1].split(" "))));
        }
        return all;
    }

    /** Changes are name, value, name, value. */
    static Map<String, Object> decision(JsonNode result, Object... changes) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("result", result.path("id").asText());
        decision.put("publishAt", Juries.AFTERWARDS.toString());
        for (int i = 0; i < changes.length; i += 2) {
            decision.put((String) changes[i], changes[i + 1]);
        }
        return decision;
    }

    static Response tryDecide(String call, Map<String, ?> decision) {
        return Juries.post("idea_manager", decisions(call), decision);
    }

    /** Gives the id of the decision. */
    static String decided(String call, Map<String, ?> decision) {
        return Juries.id(tryDecide(call, decision), 201);
    }

    static Response tryPublish(String call, String decision) {
        return Juries.post("admin", decisions(call) + "/" + decision + "/transitions", Map.of("state", "published"));
    }

    static void publish(String call, String decision) {
        Response published = tryPublish(call, decision);
        assertEquals(200, published.statusCode(), published::asString);
    }
}
