package vn.hanoi.creativecity.systemtests.access;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** What operations of the table are called on that concern a jury: of a call that is open, with one juror. Each is a path. */
final class Jury {

    static final String ACCEPTED = """
            {"state": "accepted", "conflict": false}""";
    static final String NOTHING = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70";
    static final String DETERMINATION = """
            {"result": "%s", "publishAt": "2028-03-01T01:00:00Z"}""".formatted(NOTHING);

    private static final String RECUSED = """
            {"state": "recused", "reason": "Người nhà"}""";
    private static final String JSON = "application/json";
    private static final String CALL = """
            {"kind": "idea_call", "name": {"vi": "Ý tưởng cho ngõ nhỏ"},
             "opensAt": "2025-01-01T00:00:00Z", "closesAt": "2099-01-01T00:00:00Z",
             "criteria": [{"code": "meaning", "name": {"vi": "Ý nghĩa"}, "weight": "1",
                           "scale": {"minimum": "0", "maximum": "10", "step": "1"}}],
             "reviewPolicy": {"minimumReviews": 1, "anonymised": true, "aggregation": "mean", "tieBreak": ["seed"]}}""";

    private final Callers callers;

    Jury(Callers callers) {
        this.callers = callers;
    }

    String call() {
        String call = "/v1/calls/" + made(callers.admin(), "/v1/calls", CALL, "id");
        send(callers.admin(), call + "/transitions", "{\"state\": \"published\"}", 200);
        return call;
    }

    /** Of a resident's submission that was handed in. */
    String newAssignment() {
        String call = call();
        RequestSpecification resident = callers.request("resident");
        String code =
                made(resident, "/v1/submissions", """
                {"call": "%s", "title": {"vi": "Vườn trong ngõ"}, "summary": {"vi": "Vườn rau chung trên những khoảng tường trống."},
                 "contributors": [{"name": "Người nộp", "mail": "nguoi.nop@example.org", "share": 100,
                                   "contact": true}]}""".formatted(call.substring(call.lastIndexOf('/') + 1)), "code");
        send(
                callers.request("resident"),
                "/v1/submissions/" + code + "/transitions",
                "{\"state\": \"submitted\"}",
                200);
        return "{\"submission\": \"%s\", \"juror\": {\"subject\": \"%s\"}}".formatted(code, juror());
    }

    String newJury() {
        return "{\"jurors\": [{\"subject\": \"%s\"}], \"perSubmission\": 1}".formatted(juror());
    }

    String invitation() {
        return "/v1/review-assignments/" + made(callers.admin(), "/v1/review-assignments", newAssignment(), "id");
    }

    /** A submission that a juror was asked to judge, with what they have said to it. */
    String submission(String on) {
        String asked = newAssignment();
        String invitation = "/v1/review-assignments/" + made(callers.admin(), "/v1/review-assignments", asked, "id");
        if (on.endsWith("accepted")) {
            send(callers.request("juror"), invitation + "/transitions", ACCEPTED, 200);
        } else if (on.endsWith("recused from")) {
            send(callers.request("juror"), invitation + "/transitions", RECUSED, 200);
        }
        return "/v1/submissions/" + JsonPath.from(asked).getString("submission");
    }

    /** Of what the juror has accepted. */
    String newReview() {
        String invitation = invitation();
        send(callers.request("juror"), invitation + "/transitions", ACCEPTED, 200);
        return "{\"assignment\": \"%s\"}".formatted(invitation.substring(invitation.lastIndexOf('/') + 1));
    }

    String review() {
        return "/v1/reviews/" + made(callers.request("juror"), "/v1/reviews", newReview(), "id");
    }

    String tag(String path) {
        return callers.request("juror").get(path).header("ETag");
    }

    private String juror() {
        return callers.request("juror")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("subject");
    }

    private static String made(RequestSpecification caller, String collection, String body, String member) {
        return caller.contentType(JSON)
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path(member);
    }

    private static void send(RequestSpecification caller, String path, String body, int status) {
        caller.contentType(JSON).body(body).post(path).then().statusCode(status);
    }
}
