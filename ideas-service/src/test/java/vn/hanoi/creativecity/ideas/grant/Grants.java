package vn.hanoi.creativecity.ideas.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.project.Projects.body;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
import static vn.hanoi.creativecity.ideas.project.Projects.project;
import static vn.hanoi.creativecity.ideas.project.Projects.read;
import static vn.hanoi.creativecity.ideas.project.Projects.running;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import io.restassured.response.Response;
import java.util.Map;
import vn.hanoi.creativecity.ideas.project.Projects;

/** Grants and instalments that tests make for themselves, and the three people that it takes. */
final class Grants {

    static final String FINANCE = "finance/payer";

    private Grants() {}

    static Map<String, String> vnd(String amount) {
        return Map.of("amount", amount, "currency", "VND");
    }

    static Response put(String who, String project, Map<String, String> condition, Object body) {
        return Projects.as(who)
                .headers(condition)
                .contentType("application/json")
                .body(body)
                .put(project + "/grant");
    }

    /** A project of somebody with a grant of so much; gives its path. */
    static String granted(String owner, String amount) {
        String project = running(owner);
        assertEquals(
                201,
                put("admin", project, Map.of("If-None-Match", "*"), Map.of("amount", vnd(amount)))
                        .statusCode());
        return project;
    }

    /** A planned instalment; gives its path. */
    static String planned(String project, String amount) {
        return made(post(
                "idea_manager", project + "/instalments", Map.of("amount", vnd(amount), "purpose", "Làm mẫu thử")));
    }

    static String requested(String owner, String project, String amount) {
        String path = planned(project, amount);
        moved(owner, path, "requested");
        return path;
    }

    static String approved(String owner, String project, String amount) {
        String path = requested(owner, project, amount);
        moved("idea_manager", path, "approved");
        return path;
    }

    static String paid(String owner, String project, String amount) {
        String path = approved(owner, project, amount);
        moved(FINANCE, path, "paid", "paymentReference", unique());
        return path;
    }

    static String bound(String project) {
        return read("admin", project + "/grant").at("/bound/amount").asText();
    }
}
