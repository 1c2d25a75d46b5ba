package vn.hanoi.creativecity.systemtests.access;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** What the operations of startup support are called on: a new one each time. Each is a path. */
final class SupportThings {

    static final String PROGRAMME = """
            {"kind": "incubation", "name": {"vi": "Vườn ươm ý tưởng ven sông"}, "places": 1,
             "from": "2026-01-01", "until": "2027-01-01"}""";
    static final String MILESTONE = """
            {"name": {"vi": "Mẫu đầu tiên"}, "dueOn": "2026-12-01"}""";
    static final String GRANT = """
            {"amount": {"amount": "100000000", "currency": "VND"}}""";
    static final String INSTALMENT = """
            {"amount": {"amount": "30000000", "currency": "VND"}, "purpose": "Làm mẫu đầu tiên"}""";
    static final String OUTCOME = """
            {"axis": "economic", "indicator": "jobs", "from": "2026-01-01", "value": "1"}""";

    private static final String CALL = """
            {"kind": "idea_call", "name": {"vi": "Ý tưởng cho bãi giữa sông Hồng"},
             "opensAt": "2025-01-01T00:00:00Z", "closesAt": "2099-01-01T00:00:00Z"}""";
    private static final String SUBMISSION = """
            {"call": "%s", "title": {"vi": "Tủ sách gốc cây"}, "summary": {"vi": "Tủ sách chung dưới những gốc cây của khu tập thể."},
             "contributors": [{"name": "Người nộp", "mail": "nguoi.nop@example.org", "share": 100, "contact": true}]}""";

    private final Callers callers;

    SupportThings(Callers callers) {
        this.callers = callers;
    }

    String programme(String on) {
        String path = "/v1/support-programmes/" + create(callers.admin(), "/v1/support-programmes", PROGRAMME);
        return on.contains("draft") ? path : move(callers.admin(), path, "open");
    }

    /** Of a submission of a resident that was accepted, in a programme that is open. */
    String newProject() {
        String call = create(callers.admin(), "/v1/calls", CALL);
        move(callers.admin(), "/v1/calls/" + call, "published");
        String submission = create(resident(), "/v1/submissions", SUBMISSION.formatted(call));
        move(resident(), "/v1/submissions/" + submission, "submitted");
        for (String state : new String[] {"under_review", "shortlisted", "accepted"}) {
            move(callers.admin(), "/v1/submissions/" + submission, state);
        }
        String programme = programme("an open programme");
        return """
                {"submission": "%s", "programme": "%s", "name": {"vi": "Tủ sách gốc cây"}}""".formatted(submission, programme.substring(programme.lastIndexOf('/') + 1));
    }

    String project(String on) {
        String path = "/v1/projects/" + create(callers.admin(), "/v1/projects", newProject());
        return on.contains("has begun") ? path : move(callers.admin(), path, "incubating");
    }

    String milestone(String on) {
        String milestones = project(on) + "/milestones";
        return milestones + "/" + create(callers.admin(), milestones, MILESTONE);
    }

    String granted(String on) {
        String project = project(on);
        callers.admin()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(GRANT)
                .put(project + "/grant")
                .then()
                .statusCode(201);
        return project;
    }

    String instalment(String on) {
        String instalments = granted(on) + "/instalments";
        return instalments + "/" + create(callers.admin(), instalments, INSTALMENT);
    }

    String outcome(String on) {
        String outcomes = project(on) + "/outcomes";
        return outcomes + "/" + create(callers.admin(), outcomes, OUTCOME);
    }

    /** In a project whose owner has agreed that investors ask. */
    String newInterest() {
        String project = project("");
        resident()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"investorContact\": true}")
                .patch(project)
                .then()
                .statusCode(200);
        return """
                {"project": "%s", "organisation": "sovico", "message": "Chúng tôi muốn tìm hiểu dự án này.",
                 "contact": {"name": "Người liên hệ", "mail": "lien.he@example.org"}}""".formatted(project.substring(project.lastIndexOf('/') + 1));
    }

    String interest() {
        return "/v1/interests/" + create(callers.request("partner"), "/v1/interests", newInterest());
    }

    private RequestSpecification resident() {
        return callers.request("resident");
    }

    private static String move(RequestSpecification by, String path, String state) {
        by.contentType("application/json")
                .body("{\"state\": \"%s\"}".formatted(state))
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        return path;
    }

    private static String create(RequestSpecification by, String collection, String body) {
        return by.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
