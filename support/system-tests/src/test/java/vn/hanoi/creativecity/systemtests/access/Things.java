package vn.hanoi.creativecity.systemtests.access;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What the operations of the table are called on: made by an administrator, a new one each time. Each is a path. */
final class Things {

    static final String CLIENT = """
            {"name": "Ứng dụng thử", "kind": "partner", "organisation": "sovico", "scopes": ["centres:read"]}""";
    static final String ORGANISATION = """
            {"kind": "community", "name": {"vi": "Nhóm thử quyền truy cập"}}""";
    static final String CENTRE = """
            {"kind": "creative_space", "name": {"vi": "Không gian thử quyền truy cập"}, "hostInstitution": "sovico",
             "agencies": [{"organisation": "so-van-hoa-the-thao", "role": "lead"}]}""";
    static final String CALL = """
            {"kind": "idea_call", "name": {"vi": "Đợt thử quyền truy cập"},
             "opensAt": "2027-01-01T00:00:00Z", "closesAt": "2027-02-01T00:00:00Z"}""";

    static final String CONTRIBUTION = """
            {"contributedOn": "2024-02-01", "amount": {"amount": "1000", "currency": "VND"}}""";

    private static final String PUBLISHED = "a published ";
    private static final String FOR_PARTNERS = "for partners";

    private final Callers callers;

    /** No two editions share a year or an ordinal; those of the demonstration and of this century are left alone. */
    private final AtomicInteger lastYear = new AtomicInteger(2200);

    Things(Callers callers) {
        this.callers = callers;
    }

    String client() {
        return "/v1/clients/" + create("/v1/clients", CLIENT, "id");
    }

    String key() {
        String keys = client() + "/keys";
        return keys + "/" + create(keys, "{\"name\": \"Khoá\"}", "id");
    }

    String organisation() {
        return "/v1/organisations/" + create("/v1/organisations", ORGANISATION, "id");
    }

    String centre(String on) {
        String path = "/v1/centres/" + create("/v1/centres", CENTRE, "id");
        return on.startsWith(PUBLISHED) ? publish(path, "publication") : path;
    }

    /** Signed, of Sovico with a published centre. */
    String agreement(String on) {
        String path = "/v1/agreements/"
                + create("/v1/agreements", newAgreement(on.contains(FOR_PARTNERS) ? "partner" : "public"), "id");
        callers.admin()
                .contentType("application/json")
                .body("{\"state\": \"signed\", \"effectiveOn\": \"2024-01-15\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        return path;
    }

    String newAgreement(String visibility) {
        return newAgreement(visibility, centre(PUBLISHED));
    }

    private static String newAgreement(String visibility, String centre) {
        return """
                {"centre": "%s", "organisation": "sovico", "role": "investor", "contractType": "cooperation",
                 "title": {"vi": "Thỏa thuận thử quyền truy cập"}, "visibility": "%s",
                 "committedCapital": {"amount": "5000", "currency": "VND"}}""".formatted(centre.substring(centre.lastIndexOf('/') + 1), visibility);
    }

    String contribution(String on) {
        String contributions = agreement(on) + "/contributions";
        return contributions + "/"
                + callers.admin()
                        .contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(CONTRIBUTION)
                        .post(contributions)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    String indicator(String on) {
        return "/v1/indicators/" + create("/v1/indicators", newIndicator(visibility(on)), "code");
    }

    String newIndicator(String visibility) {
        return """
                {"code": "thu_quyen_%s", "name": {"vi": "Chỉ số thử"}, "unit": {"vi": "lượt"}, "visibility": "%s"}""".formatted(UUID.randomUUID().toString().replace("-", ""), visibility);
    }

    /** At a centre with which Sovico negotiates. */
    String observation(String on) {
        String centre = centre(PUBLISHED);
        create("/v1/agreements", newAgreement("partner", centre), "id");
        String observations = centre + "/observations";
        return observations + "/" + create(observations, newObservation(visibility(on)), "id");
    }

    String newObservation(String visibility) {
        String indicator = create("/v1/indicators", newIndicator(visibility), "code");
        return "{\"indicator\": \"%s\", \"from\": \"2024-01-01\", \"value\": \"5\"}".formatted(indicator);
    }

    private static String visibility(String on) {
        return on.contains(FOR_PARTNERS) ? "partner" : "public";
    }

    String call(String on) {
        String path = "/v1/calls/" + create("/v1/calls", CALL, "id");
        return on.startsWith(PUBLISHED) ? publish(path, "state") : path;
    }

    String edition() {
        return "/v1/festival-editions/" + create("/v1/festival-editions", newEdition(), "id");
    }

    String newEdition() {
        int year = lastYear.incrementAndGet();
        return "{\"year\": %d, \"ordinal\": %d}".formatted(year, year - 2000);
    }

    /** The tag of what is at the path now. */
    String tag(String path) {
        return callers.admin().get(path).header("ETag");
    }

    private String publish(String path, String state) {
        callers.admin()
                .contentType("application/json")
                .body("{\"%s\": \"published\"}".formatted(state))
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        return path;
    }

    private String create(String collection, String body, String member) {
        return callers.admin()
                .contentType("application/json")
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path(member);
    }
}
