package vn.hanoi.creativecity.systemtests.access;

import static java.util.Map.entry;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.hanoi.creativecity.systemtests.access.Attempts.Attempt;

/** One call of each operation of training courses that would succeed if the caller may. */
final class CourseAttempts {

    private static final String COURSES = "/v1/courses";
    private static final String CERTIFICATES = "/v1/certificates";
    private static final String TRANSITIONS = "/transitions";

    private CourseAttempts() {}

    static Map<String, Attempt> of(CourseThings things) {
        return Map.ofEntries(
                entry("listCourses", (caller, _) -> caller.get().get(COURSES)),
                entry("readCourse", (caller, on) -> caller.get().get(things.course(on))),
                entry("listCourseTransitions", (caller, on) -> caller.get().get(things.course(on) + TRANSITIONS)),
                entry("createCourse", (caller, _) -> post(caller, COURSES, things.newCourse())),
                entry("changeCourse", (caller, on) -> patch(caller, things.course(on), "{\"hours\": 3}")),
                entry("moveCourse", (caller, on) -> move(caller, things.course(on), "running")),
                entry("exportCourses", (caller, _) -> caller.get().get("/v1/exports/courses")),
                entry("listTrainees", (caller, on) -> caller.get().get(things.course(on) + "/trainees")),
                entry("readTrainee", (caller, _) -> caller.get().get(things.trainee())),
                entry("listTraineeTransitions", (caller, _) -> caller.get().get(things.trainee() + TRANSITIONS)),
                entry(
                        "createTrainee",
                        (caller, on) -> post(caller, things.course(on) + "/trainees", things.newTrainee())),
                entry("changeTrainee", (caller, _) -> patch(caller, things.trainee(), "{\"consented\": true}")),
                entry("moveTrainee", (caller, _) -> move(caller, things.trainee(), "withdrawn")),
                entry(
                        "listAttendances",
                        (caller, _) -> caller.get().get(things.lesson().attendances())),
                entry("readAttendance", (caller, _) -> caller.get().get(things.attendance())),
                entry("listAttendanceTransitions", (caller, _) -> caller.get().get(things.attendance() + TRANSITIONS)),
                entry("createAttendance", (caller, _) -> mark(caller, things.lesson())),
                entry("moveAttendance", (caller, _) -> move(caller, things.attendance(), "excused")),
                entry(
                        "createCertificate",
                        (caller, _) -> caller.get()
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .post(things.completed() + "/certificate")),
                entry("listCertificates", (caller, _) -> caller.get().get(CERTIFICATES)),
                entry("readCertificate", (caller, _) -> caller.get().get(things.certificate())),
                entry("readCertificatePdf", (caller, _) -> caller.get().get(things.certificate() + ".pdf")),
                entry(
                        "moveCertificate",
                        (caller, _) -> post(
                                caller,
                                things.certificate() + TRANSITIONS,
                                "{\"state\": \"revoked\", \"reason\": \"Tên ghi sai\"}")),
                entry(
                        "listCertificateTransitions",
                        (caller, _) -> caller.get().get(things.certificate() + TRANSITIONS)),
                entry("readTrainingFigures", (caller, _) -> caller.get().get("/v1/training-figures")),
                entry("readFestivalFigures", (caller, _) -> caller.get().get("/v1/festival-figures")));
    }

    private static Response mark(Supplier<RequestSpecification> caller, CourseThings.Lesson lesson) {
        return post(caller, lesson.attendances(), lesson.present());
    }

    private static Response move(Supplier<RequestSpecification> caller, String path, String state) {
        return post(caller, path + TRANSITIONS, "{\"state\": \"%s\"}".formatted(state));
    }

    private static Response post(Supplier<RequestSpecification> caller, String path, String body) {
        return caller.get()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    private static Response patch(Supplier<RequestSpecification> caller, String path, String body) {
        return caller.get()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(path);
    }
}
