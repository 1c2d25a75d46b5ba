package vn.hanoi.creativecity.systemtests.access;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** What the operations of training courses are called on: a new one each time, with the resident in it. Each is a path. */
final class CourseThings {

    private static final String EVENT = """
            {"type": "training_course", "title": {"vi": "Lớp vẽ bảng hiệu"}}""";
    private static final String SESSION = """
            {"event": "%s", "startsAt": "2025-01-10T02:00:00Z", "endsAt": "2025-01-10T04:00:00Z"}""";
    private static final String COURSE = """
            {"event": "%s", "disciplines": ["design"], "hours": 2, "provider": {"name": {"vi": "Xưởng bảng hiệu 1"}},
             "completionRule": {"minimumSessions": 1}}""";
    private static final String TRAINEE = """
            {"subject": "%s", "name": "Học viên 1"}""";
    private static final String STATE = "{\"state\": \"%s\"}";

    private final Callers callers;

    CourseThings(Callers callers) {
        this.callers = callers;
    }

    String newCourse() {
        return COURSE.formatted(last(event("published")));
    }

    String course(String on) {
        return create("/v1/courses", COURSE.formatted(last(event(on))));
    }

    String newTrainee() {
        return TRAINEE.formatted(UUID.randomUUID());
    }

    /** Is the resident. */
    String trainee() {
        String me = callers.request("resident")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("subject");
        return create(course("published") + "/trainees", TRAINEE.formatted(me));
    }

    /** Where the resident may be marked: at a session of a course that runs. */
    Lesson lesson() {
        String trainee = trainee();
        String course = trainee.substring(0, trainee.indexOf("/trainees"));
        post(course + "/transitions", STATE.formatted("running"), 200);
        String event = callers.admin().get(course).then().extract().path("event.id");
        String session = create("/v1/sessions", SESSION.formatted(event));
        return new Lesson(course, trainee, course + "/sessions/" + last(session) + "/attendances");
    }

    /** @param attendances where they are marked */
    record Lesson(String course, String trainee, String attendances) {

        String present() {
            return "{\"trainee\": \"%s\", \"state\": \"present\"}".formatted(last(trainee));
        }
    }

    String attendance() {
        Lesson lesson = lesson();
        return create(lesson.attendances(), lesson.present());
    }

    /** Of the resident, who has completed the course. */
    String completed() {
        Lesson lesson = lesson();
        create(lesson.attendances(), lesson.present());
        post(lesson.course() + "/transitions", STATE.formatted("finished"), 200);
        return lesson.trainee();
    }

    String certificate() {
        return create(completed() + "/certificate", "");
    }

    private String event(String on) {
        String event = create("/v1/events", EVENT);
        if (!on.contains("unpublished")) {
            post(event + "/transitions", "{\"publication\": \"published\"}", 200);
        }
        return event;
    }

    private String create(String collection, String body) {
        return post(collection, body, 201);
    }

    private String post(String path, String body, int status) {
        RequestSpecification request =
                callers.admin().header("Idempotency-Key", UUID.randomUUID().toString());
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .header("Location");
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
