package vn.hanoi.creativecity.systemtests.access;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What the operations of the table are called on: made by an administrator, a new one each time. Each is a path. */
final class Things {

    static final String CLIENT = """
            {"name": "Bản đồ sáng tạo", "kind": "partner", "organisation": "sovico", "scopes": ["centres:read"]}""";
    static final String ORGANISATION = """
            {"kind": "community", "name": {"vi": "Nhóm nghệ sĩ bãi sông"}}""";
    static final String CENTRE = """
            {"kind": "creative_space", "name": {"vi": "Nhà nghệ thuật bãi sông"}, "hostInstitution": "sovico",
             "agencies": [{"organisation": "so-van-hoa-the-thao", "role": "lead"}]}""";
    static final String SPACE = """
            {"name": {"vi": "Phòng làm gốm"}}""";
    static final String OPENING_HOURS = """
            {"periods": [{"name": {"vi": "Cả năm"}, "validFrom": "2027-01-01", "weekly": []}]}""";
    static final String TARGET = """
            {"code": "T1", "item": "P14", "text": {"vi": "Có thêm không gian đi bộ ở các phường ven sông"}, "dueYear": 2030,
             "measure": "operating_walking_spaces"}""";
    static final String HERITAGE_SITE = """
            {"heritageType": "industrial", "name": {"vi": "Xưởng cơ khí cũ ven sông"}}""";
    static final String CALL = """
            {"kind": "idea_call", "name": {"vi": "Ý tưởng cho bãi giữa sông Hồng"},
             "opensAt": "2027-01-01T00:00:00Z", "closesAt": "2027-02-01T00:00:00Z"}""";
    static final String CALL_EXTENSION = """
            {"closesAt": "2099-01-01T00:00:00Z", "reason": {"vi": "Nhiều nhóm xin thêm thời gian", "en": "Many teams asked for more time"}}""";

    /** The vote is over when it is first asked for: no test waits for one to open. */
    static final String BALLOT = "{\"submission\": \"HN-0000-0000\"}";

    private static final String CLOSED_VOTE = """
            {"kind": "talent_show", "name": {"vi": "Hội hát ven sông"},
             "opensAt": "2025-01-01T00:00:00Z", "closesAt": "2025-02-01T00:00:00Z",
             "votingPolicy": {"opensAt": "2025-02-01T00:00:00Z", "closesAt": "2025-03-01T00:00:00Z"}}""";
    private static final String OPEN_CALL = """
            {"kind": "idea_call", "name": {"vi": "Ý tưởng cho bãi giữa sông Hồng"},
             "opensAt": "2025-01-01T00:00:00Z", "closesAt": "2099-01-01T00:00:00Z",
             "attachmentsPolicy": {"maximumCount": 5, "maximumBytes": 1000000, "kinds": ["png"]}}""";

    /** An image of one pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    static final String EPISODE = """
            {"number": 1, "title": {"vi": "Vòng sơ tuyển"}, "airsAt": "2030-01-01T13:00:00Z", "stage": "audition"}""";

    static final String CONTRIBUTION = """
            {"contributedOn": "2024-02-01", "amount": {"amount": "1000000000", "currency": "VND"}}""";

    private static final String FEATURE = "/ogc/collections/%s/items/%s";
    private static final String PUBLISHED = "a published ";
    private static final String SPACE_OF = "a space of ";
    private static final String DRAFT = "a draft";
    private static final String FOR_PARTNERS = "for partners";

    private final Callers callers;

    /** No two editions share a year or an ordinal; those of the demonstration and of this century are left alone. */
    private final AtomicInteger lastYear = new AtomicInteger(2200);

    private final AtomicInteger lastIndicator = new AtomicInteger();

    private final AtomicInteger lastPlan = new AtomicInteger(9000);

    private String administratorsImport;
    /** Nor do two seasons share a number. */
    private final AtomicInteger lastSeason = new AtomicInteger(100);

    Things(Callers callers) {
        this.callers = callers;
    }

    String client() {
        return "/v1/clients/" + create("/v1/clients", CLIENT, "id");
    }

    String key() {
        String keys = client() + "/keys";
        return keys + "/" + create(keys, "{\"name\": \"Máy chủ chính\"}", "id");
    }

    String organisation() {
        return "/v1/organisations/" + create("/v1/organisations", ORGANISATION, "id");
    }

    String centre(String on) {
        return centre(on, CENTRE);
    }

    private String centre(String on, String body) {
        String path = "/v1/centres/" + create("/v1/centres", body, "id");
        return on.startsWith(PUBLISHED) ? publish(path, "publication") : path;
    }

    String centreFeature(String on) {
        return FEATURE.formatted("centres", id(centre(on)));
    }

    String walkingSpaceFeature(String on) {
        return FEATURE.formatted("walking-spaces", id(centre(on, CENTRE.replace("creative_space", "walking_space"))));
    }

    String heritageSiteFeature(String on) {
        return FEATURE.formatted("heritage-sites", id(heritageSite(on)));
    }

    String unitFeature() {
        String id = callers.admin()
                .get("/v1/administrative-units/09877")
                .then()
                .extract()
                .path("id");
        return FEATURE.formatted("administrative-units", id);
    }

    /** The space is there before its centre is published, if it is. */
    String space(String on) {
        String centre = centre("a draft");
        String spaces = centre + "/spaces";
        String space = spaces + "/" + create(spaces, SPACE, "id");
        if (on.startsWith(SPACE_OF + PUBLISHED)) {
            publish(centre, "publication");
        }
        return space;
    }

    String openingHours(String on) {
        String hours = centre(on) + "/opening-hours";
        callers.admin()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(OPENING_HOURS)
                .put(hours)
                .then()
                .statusCode(201);
        return hours;
    }

    String plan() {
        return "/v1/plans/" + create("/v1/plans", newPlan(), "id");
    }

    /** No two plans share a code. */
    String newPlan() {
        return """
                {"code": "%d/KH-UBND", "issuedOn": "2026-01-05", "name": {"vi": "Kế hoạch phát triển không gian đi bộ ven sông"}}""".formatted(lastPlan.incrementAndGet());
    }

    String target() {
        String targets = plan() + "/targets";
        return targets + "/" + create(targets, TARGET, "code");
    }

    /** Between centres of which one is led as the table says; both are published unless it says a draft. */
    String connection(String on) {
        return "/v1/connections/" + create("/v1/connections", newConnection(on), "id");
    }

    String newConnection(String on) {
        return "{\"centres\": [\"%s\", \"%s\"], \"kind\": \"exchange\"}"
                .formatted(id(publishedCentre()), id(on.contains(DRAFT) ? centre(on) : publishedCentre()));
    }

    String heritageSite(String on) {
        String path = "/v1/heritage-sites/" + create("/v1/heritage-sites", HERITAGE_SITE, "id");
        return on.contains(PUBLISHED) ? publish(path, "publication") : path;
    }

    String adaptation(String on) {
        return "/v1/adaptations/" + create("/v1/adaptations", newAdaptation(on), "id");
    }

    String newAdaptation(String on) {
        return "{\"site\": \"%s\", \"approach\": \"conversion\", \"temporary\": false}".formatted(id(heritageSite(on)));
    }

    String craftProduct(String on) {
        return "/v1/craft-products/" + create("/v1/craft-products", newCraftProduct(on), "id");
    }

    String newCraftProduct(String on) {
        String path =
                "/v1/centres/" + create("/v1/centres", CENTRE.replace("creative_space", "craft_village_centre"), "id");
        String centre = on.contains(PUBLISHED) ? publish(path, "publication") : path;
        return """
                {"centre": "%s", "name": {"vi": "Hộp khảm trai"}, "craft": {"vi": "khảm trai"},
                 "village": {"vi": "Chuyên Mỹ"}, "availability": "in_stock"}""".formatted(id(centre));
    }

    private String publishedCentre() {
        return centre(PUBLISHED + "centre");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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
                 "title": {"vi": "Thỏa thuận khai thác nhà nghệ thuật bãi sông"}, "visibility": "%s",
                 "committedCapital": {"amount": "5000000000", "currency": "VND"}}""".formatted(id(centre), visibility);
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
                {"code": "visitors_from_abroad_%s", "name": {"vi": "Lượt khách quốc tế"}, "unit": {"vi": "lượt"}, "visibility": "%s"}""".formatted(lastIndicator.incrementAndGet(), visibility);
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

    /** A dry run of a file without a line. Who may not send one of their own asks for that of an administrator. */
    /** One of the caller, or of an administrator where they may send none: of these there is only one, as few may wait. */
    String anImport(String on, RequestSpecification caller) {
        String own = on.endsWith("of their own") ? sendImport(caller).header("Location") : null;
        if (own != null) {
            return own;
        }
        if (administratorsImport == null) {
            administratorsImport =
                    sendImport(callers.admin()).then().statusCode(202).extract().header("Location");
        }
        return administratorsImport;
    }

    static Response sendImport(RequestSpecification sender) {
        return sender.contentType("text/csv")
                .body("centre,indicator,from,value\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?collection=observations&dryRun=true");
    }

    String call(String on) {
        if (on.endsWith("vote has closed")) {
            return publish("/v1/calls/" + create("/v1/calls", CLOSED_VOTE, "id"), "state");
        }
        String path = "/v1/calls/" + create("/v1/calls", CALL, "id");
        return on.startsWith(PUBLISHED) ? publish(path, "state") : path;
    }

    /** A resident's, handed in if the table says so. */
    String submission(String on) {
        String path = draftOfAResident();
        if (isHandedIn(on)) {
            handIn(path);
        }
        return path;
    }

    /** A file of one, sent before it is handed in. */
    String attachment(String on) {
        String path = draftOfAResident();
        String attachment =
                attach(resident(), path).then().statusCode(201).extract().header("Location");
        if (isHandedIn(on)) {
            handIn(path);
        }
        return attachment;
    }

    static Response attach(RequestSpecification sender, String submission) {
        return sender.contentType("image/png").body(PNG).post(submission + "/attachments?name=anh.png");
    }

    private String draftOfAResident() {
        return "/v1/submissions/"
                + resident()
                        .contentType("application/json")
                        .body(newSubmission())
                        .post("/v1/submissions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("code");
    }

    private void handIn(String path) {
        resident()
                .contentType("application/json")
                .body("{\"state\": \"submitted\"}")
                .post(path + "/transitions")
                .then()
                .statusCode(200);
    }

    /** Whole, for a call that is open. */
    String newSubmission() {
        String call = publish("/v1/calls/" + create("/v1/calls", OPEN_CALL, "id"), "state");
        return """
                {"call": "%s", "title": {"vi": "Tủ sách gốc cây"}, "summary": {"vi": "Tủ sách chung dưới những gốc cây của khu tập thể."},
                 "contributors": [{"name": "Người nộp", "mail": "nguoi.nop@example.org", "share": 100,
                                   "contact": true}]}""".formatted(id(call));
    }

    /** What its owner does with a draft, and staff with what was handed in. */
    static String moveOf(String on) {
        return isHandedIn(on) ? "{\"state\": \"under_review\"}" : "{\"state\": \"withdrawn\"}";
    }

    private static boolean isHandedIn(String on) {
        return on.contains("handed in");
    }

    String tagOfAResident(String path) {
        return resident().get(path).header("ETag");
    }

    private RequestSpecification resident() {
        return callers.request("resident");
    }

    /** A draft, or planned if the table says so. */
    String season(String on) {
        String path = "/v1/seasons/" + create("/v1/seasons", newSeason(), "id");
        return on.contains("planned") ? move(path, "{\"state\": \"planned\"}") : path;
    }

    String newSeason() {
        return """
                {"number": %d, "name": {"vi": "Mùa hát bên sông"}, "firstYear": 2030, "lastYear": 2030}""".formatted(lastSeason.incrementAndGet());
    }

    String episode(String on) {
        return "/v1/episodes/" + create(season(on) + "/episodes", EPISODE, "id");
    }

    String appearance() {
        return "/v1/appearances/" + create(episode("planned") + "/appearances", newAppearance(), "id");
    }

    /** Of a submission that was accepted. */
    String newAppearance() {
        String submission = submission("handed in");
        for (String state : List.of("under_review", "shortlisted", "accepted")) {
            move(submission, "{\"state\": \"%s\"}".formatted(state));
        }
        return "{\"submission\": \"%s\", \"order\": 1, \"act\": {\"vi\": \"Hát xẩm trên nền nhạc điện tử\"}}"
                .formatted(id(submission));
    }

    private String move(String path, String to) {
        callers.admin()
                .contentType("application/json")
                .body(to)
                .post(path + "/transitions")
                .then()
                .statusCode(200);
        return path;
    }

    String erasure() {
        return "/v1/erasures/"
                + callers.admin()
                        .contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(newErasure())
                        .post("/v1/erasures")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    /** Of somebody who is not there. */
    static String newErasure() {
        return "{\"subject\": \"%s\"}".formatted(UUID.randomUUID());
    }

    String callExtension() {
        String extensions = call(PUBLISHED) + "/extensions";
        return extensions + "/" + create(extensions, CALL_EXTENSION, "id");
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
