package vn.hanoi.creativecity.systemtests.access;

import static java.util.Map.entry;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One call of each operation that would succeed if the caller may, each change on something made for it. */
final class Attempts {

    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";

    /** @param on what the table says that it is called on */
    interface Attempt {
        Response by(Supplier<RequestSpecification> caller, String on);
    }

    private final Things things;
    private final Jury jury;
    private final Map<String, Attempt> attempts;
    private final Map<String, Attempt> ofFeatures;

    Attempts(Callers callers) {
        things = new Things(callers);
        ofFeatures = Stream.of(
                        SupportAttempts.of(new SupportThings(callers)),
                        EventAttempts.of(new EventThings(callers)),
                        ProgrammeAttempts.of(new Programmes(callers)),
                        CourseAttempts.of(new CourseThings(callers)),
                        FeedAttempts.of(new FeedThings(callers)),
                        RegistrationAttempts.of(new RegistrationThings(callers)),
                        WebhookAttempts.of(new WebhookThings(callers)),
                        CompositionAttempts.of(things),
                        SearchAttempts.of())
                .flatMap(feature -> feature.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        jury = new Jury(callers);
        attempts = Map.ofEntries(
                entry("readApiHome", reading("/")),
                entry("readApiCatalog", reading("/.well-known/api-catalog")),
                entry("readProtectedResource", reading("/.well-known/oauth-protected-resource")),
                entry("readContractAsJson", reading("/openapi.json")),
                entry("readContractAsYaml", reading("/openapi.yaml")),
                entry("readRobots", reading("/robots.txt")),
                entry("readSecurityContact", reading("/.well-known/security.txt")),
                entry("listProblemTypes", reading("/problems")),
                entry("readProblemType", reading("/problems/not-found")),
                entry("readMe", reading("/v1/me")),
                entry("listClients", reading("/v1/clients")),
                entry("createClient", (caller, _) -> send(caller, Things.CLIENT).post("/v1/clients")),
                entry("readClient", (caller, _) -> caller.get().get(things.client())),
                entry(
                        "changeClient",
                        (caller, _) -> patch(caller, things.client(), "{\"name\": \"Bản đồ sáng tạo 2\"}")),
                entry(
                        "moveClient",
                        (caller, _) ->
                                send(caller, "{\"state\": \"suspended\"}").post(things.client() + "/transitions")),
                entry("listClientTransitions", (caller, _) -> caller.get().get(things.client() + "/transitions")),
                entry("listKeys", (caller, _) -> caller.get().get(things.client() + "/keys")),
                entry(
                        "createKey",
                        (caller, _) ->
                                send(caller, "{\"name\": \"Máy chủ chính\"}").post(things.client() + "/keys")),
                entry("readKey", (caller, _) -> caller.get().get(things.key())),
                entry("changeKey", (caller, _) -> patch(caller, things.key(), "{\"name\": \"Máy chủ dự phòng\"}")),
                entry("revokeKey", (caller, _) -> caller.get().delete(things.key())),
                entry("listGatewayAudit", reading("/v1/audit/gateway")),
                entry("listCentresAudit", reading("/v1/audit/centres")),
                entry("listIdeasAudit", reading("/v1/audit/ideas")),
                entry("listEventsAudit", reading("/v1/audit/events")),
                entry("listCentresChanges", reading("/v1/changes/centres")),
                entry("listIdeasChanges", reading("/v1/changes/ideas")),
                entry("listEventsChanges", reading("/v1/changes/events")),
                entry("listExports", reading("/v1/exports")),
                entry("exportCollection", reading("/v1/exports/centres")),
                entry("exportCalls", reading("/v1/exports/calls")),
                entry("exportFestivalEditions", reading("/v1/exports/festival-editions")),
                entry("listAdministrativeUnits", reading("/v1/administrative-units")),
                entry("readAdministrativeUnit", reading("/v1/administrative-units/09877")),
                entry("listOrganisations", reading("/v1/organisations")),
                entry("readOrganisation", reading("/v1/organisations/sovico")),
                entry(
                        "createOrganisation",
                        (caller, _) -> send(caller, Things.ORGANISATION).post("/v1/organisations")),
                entry(
                        "changeOrganisation",
                        (caller, _) -> patch(caller, things.organisation(), named("Nhóm nghệ sĩ sông Hồng"))),
                entry("listCentres", reading("/v1/centres")),
                entry("readCentre", (caller, on) -> caller.get().get(things.centre(on))),
                entry("listCentreTransitions", (caller, on) -> caller.get().get(things.centre(on) + "/transitions")),
                entry("createCentre", (caller, _) -> send(caller, Things.CENTRE).post("/v1/centres")),
                entry(
                        "changeCentre",
                        (caller, on) -> patch(caller, things.centre(on), named("Nhà nghệ thuật sông Hồng"))),
                entry(
                        "moveCentre",
                        (caller, on) ->
                                send(caller, "{\"lifecycle\": \"approved\"}").post(things.centre(on) + "/transitions")),
                entry("listSpaces", (caller, on) -> caller.get().get(things.centre(on) + "/spaces")),
                entry("readSpace", (caller, on) -> caller.get().get(things.space(on))),
                entry("createSpace", (caller, on) -> send(caller, Things.SPACE).post(things.centre(on) + "/spaces")),
                entry("changeSpace", (caller, on) -> patch(caller, things.space(on), named("Phòng gốm và vẽ"))),
                entry("deleteSpace", (caller, on) -> caller.get().delete(things.space(on))),
                entry("readOpeningHours", (caller, on) -> caller.get().get(things.openingHours(on))),
                entry("listOpeningDays", (caller, on) -> caller.get().get(things.openingHours(on) + "/days")),
                entry("readOpeningStatus", (caller, on) -> caller.get().get(things.openingHours(on) + "/status")),
                entry(
                        "replaceOpeningHours",
                        (caller, on) -> send(caller, Things.OPENING_HOURS)
                                .header("If-None-Match", "*")
                                .put(things.centre(on) + "/opening-hours")),
                entry("listPlans", reading("/v1/plans")),
                entry("readPlan", (caller, _) -> caller.get().get(things.plan())),
                entry(
                        "createPlan",
                        (caller, _) -> send(caller, things.newPlan()).post("/v1/plans")),
                entry(
                        "changePlan",
                        (caller, _) -> patch(caller, things.plan(), named("Kế hoạch không gian đi bộ ven sông"))),
                entry("listTargets", (caller, _) -> caller.get().get(things.plan() + "/targets")),
                entry("readTarget", (caller, _) -> caller.get().get(things.target())),
                entry("createTarget", (caller, _) -> send(caller, Things.TARGET).post(things.plan() + "/targets")),
                entry(
                        "changeTarget",
                        (caller, _) -> patch(
                                caller, things.target(), "{\"text\": {\"vi\": \"Có ba không gian đi bộ ven sông\"}}")),
                entry("listConnections", reading("/v1/connections")),
                entry("readConnection", (caller, on) -> caller.get().get(things.connection(on))),
                entry(
                        "createConnection",
                        (caller, _) ->
                                send(caller, things.newConnection("a centre")).post("/v1/connections")),
                entry(
                        "changeConnection",
                        (caller, on) -> patch(caller, things.connection(on), "{\"kind\": \"digital_link\"}")),
                entry("deleteConnection", (caller, on) -> caller.get().delete(things.connection(on))),
                entry("readNetwork", reading("/v1/network")),
                entry("listHeritageSites", reading("/v1/heritage-sites")),
                entry("readHeritageSite", (caller, on) -> caller.get().get(things.heritageSite(on))),
                entry(
                        "listHeritageSiteTransitions",
                        (caller, on) -> caller.get().get(things.heritageSite(on) + "/transitions")),
                entry(
                        "createHeritageSite",
                        (caller, _) -> send(caller, Things.HERITAGE_SITE).post("/v1/heritage-sites")),
                entry(
                        "changeHeritageSite",
                        (caller, on) -> patch(caller, things.heritageSite(on), named("Xưởng cơ khí cũ"))),
                entry(
                        "moveHeritageSite",
                        (caller, on) -> send(caller, "{\"publication\": \"published\"}")
                                .post(things.heritageSite(on) + "/transitions")),
                entry("listAdaptations", reading("/v1/adaptations")),
                entry("readAdaptation", (caller, on) -> caller.get().get(things.adaptation(on))),
                entry(
                        "listAdaptationTransitions",
                        (caller, on) -> caller.get().get(things.adaptation(on) + "/transitions")),
                entry(
                        "createAdaptation",
                        (caller, on) -> send(caller, things.newAdaptation(on)).post("/v1/adaptations")),
                entry(
                        "changeAdaptation",
                        (caller, on) -> patch(caller, things.adaptation(on), "{\"temporary\": true}")),
                entry(
                        "moveAdaptation",
                        (caller, on) -> send(caller, "{\"lifecycle\": \"studied\"}")
                                .post(things.adaptation(on) + "/transitions")),
                entry("listCraftProducts", reading("/v1/craft-products")),
                entry("readCraftProduct", (caller, on) -> caller.get().get(things.craftProduct(on))),
                entry(
                        "createCraftProduct",
                        (caller, on) -> send(caller, things.newCraftProduct(on)).post("/v1/craft-products")),
                entry(
                        "changeCraftProduct",
                        (caller, on) -> patch(caller, things.craftProduct(on), named("Hộp trang sức khảm trai"))),
                entry("listAgreements", reading("/v1/agreements")),
                entry("readAgreement", (caller, on) -> caller.get().get(things.agreement(on))),
                entry(
                        "listAgreementTransitions",
                        (caller, on) -> caller.get().get(things.agreement(on) + "/transitions")),
                entry(
                        "createAgreement",
                        (caller, _) ->
                                send(caller, things.newAgreement("public")).post("/v1/agreements")),
                entry(
                        "changeAgreement",
                        (caller, on) -> patch(caller, things.agreement(on), "{\"document\": \"8/HĐ\"}")),
                entry(
                        "moveAgreement",
                        (caller, on) ->
                                send(caller, "{\"state\": \"in_force\"}").post(things.agreement(on) + "/transitions")),
                entry("listContributions", (caller, on) -> caller.get().get(things.agreement(on) + "/contributions")),
                entry("readContribution", (caller, on) -> caller.get().get(things.contribution(on))),
                entry(
                        "createContribution",
                        (caller, on) -> send(caller, Things.CONTRIBUTION)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .post(things.agreement(on) + "/contributions")),
                entry("listIndicators", reading("/v1/indicators")),
                entry("readIndicator", (caller, on) -> caller.get().get(things.indicator(on))),
                entry(
                        "createIndicator",
                        (caller, _) ->
                                send(caller, things.newIndicator("public")).post("/v1/indicators")),
                entry(
                        "changeIndicator",
                        (caller, on) -> patch(caller, things.indicator(on), named("Lượt khách từ nước ngoài"))),
                entry("listObservations", (caller, on) -> caller.get().get(things.centre(on) + "/observations")),
                entry("readObservation", (caller, on) -> caller.get().get(things.observation(on))),
                entry(
                        "listObservationRevisions",
                        (caller, on) -> caller.get().get(things.observation(on) + "/revisions")),
                entry(
                        "createObservation",
                        (caller, on) -> send(caller, things.newObservation("public"))
                                .post(things.centre(on) + "/observations")),
                entry("reviseObservation", (caller, on) -> patch(caller, things.observation(on), "{\"value\": \"6\"}")),
                entry("readMapsHome", reading("/ogc")),
                entry("readMapsDescription", reading("/ogc/api")),
                entry("readMapsConformance", reading("/ogc/conformance")),
                entry("listFeatureCollections", reading("/ogc/collections")),
                entry("readFeatureCollection", reading("/ogc/collections/centres")),
                entry("listCentreFeatures", reading("/ogc/collections/centres/items")),
                entry("readCentreFeature", (caller, on) -> caller.get().get(things.centreFeature(on))),
                entry("listWalkingSpaceFeatures", reading("/ogc/collections/walking-spaces/items")),
                entry("readWalkingSpaceFeature", (caller, on) -> caller.get().get(things.walkingSpaceFeature(on))),
                entry("listHeritageSiteFeatures", reading("/ogc/collections/heritage-sites/items")),
                entry("readHeritageSiteFeature", (caller, on) -> caller.get().get(things.heritageSiteFeature(on))),
                entry("listAdministrativeUnitFeatures", reading("/ogc/collections/administrative-units/items")),
                entry(
                        "readAdministrativeUnitFeature",
                        (caller, _) -> caller.get().get(things.unitFeature())),
                entry("listImports", reading("/v1/imports")),
                entry("createImport", (caller, _) -> Things.sendImport(caller.get())),
                entry("readImport", (caller, on) -> caller.get().get(things.anImport(on, caller.get()))),
                entry("listCalls", reading("/v1/calls")),
                entry("readCall", (caller, on) -> caller.get().get(things.call(on))),
                entry("listCallTransitions", (caller, on) -> caller.get().get(things.call(on) + "/transitions")),
                entry("createCall", (caller, _) -> send(caller, Things.CALL).post("/v1/calls")),
                entry("changeCall", (caller, on) -> patch(caller, things.call(on), named("Ý tưởng cho bãi giữa"))),
                entry(
                        "moveCall",
                        (caller, on) ->
                                send(caller, "{\"state\": \"published\"}").post(things.call(on) + "/transitions")),
                entry("listCallExtensions", (caller, on) -> caller.get().get(things.call(on) + "/extensions")),
                entry("readCallExtension", (caller, _) -> caller.get().get(things.callExtension())),
                entry(
                        "createCallExtension",
                        (caller, on) -> send(caller, Things.CALL_EXTENSION).post(things.call(on) + "/extensions")),
                entry("listSubmissions", reading("/v1/submissions")),
                entry(
                        "readSubmission",
                        (caller, on) -> caller.get()
                                .get(on.startsWith("what a juror") ? jury.submission(on) : things.submission(on))),
                entry(
                        "createSubmission",
                        (caller, _) -> send(caller, things.newSubmission()).post("/v1/submissions")),
                entry("changeSubmission", (caller, on) -> patchOfAResident(caller, things.submission(on))),
                entry(
                        "moveSubmission",
                        (caller, on) -> send(caller, Things.moveOf(on)).post(things.submission(on) + "/transitions")),
                entry(
                        "listSubmissionTransitions",
                        (caller, on) -> caller.get().get(things.submission(on) + "/transitions")),
                entry("listSubmissionVersions", (caller, on) -> caller.get().get(things.submission(on) + "/versions")),
                entry("readSubmissionVersion", (caller, on) -> caller.get().get(things.submission(on) + "/versions/1")),
                entry("listErasures", reading("/v1/erasures")),
                entry("listCandidates", (caller, on) -> caller.get().get(things.call(on) + "/ballots")),
                entry("readOwnBallot", (caller, on) -> caller.get().get(things.call(on) + "/ballots/mine")),
                entry(
                        "createBallot",
                        (caller, on) -> send(caller, Things.BALLOT).post(things.call(on) + "/ballots")),
                entry("listSeasons", reading("/v1/seasons")),
                entry("readSeason", (caller, on) -> caller.get().get(things.season(on))),
                entry("listSeasonTransitions", (caller, on) -> caller.get().get(things.season(on) + "/transitions")),
                entry("readStandings", (caller, on) -> caller.get().get(things.season(on) + "/standings")),
                entry(
                        "createSeason",
                        (caller, _) -> send(caller, things.newSeason()).post("/v1/seasons")),
                entry("changeSeason", (caller, on) -> patch(caller, things.season(on), "{\"lastYear\": 2031}")),
                entry(
                        "moveSeason",
                        (caller, on) ->
                                send(caller, "{\"state\": \"planned\"}").post(things.season(on) + "/transitions")),
                entry("listEpisodes", (caller, on) -> caller.get().get(things.season(on) + "/episodes")),
                entry(
                        "createEpisode",
                        (caller, on) -> send(caller, Things.EPISODE).post(things.season(on) + "/episodes")),
                entry("readEpisode", (caller, on) -> caller.get().get(things.episode(on))),
                entry("listEpisodeTransitions", (caller, on) -> caller.get().get(things.episode(on) + "/transitions")),
                entry("changeEpisode", (caller, on) -> patch(caller, things.episode(on), "{\"number\": 2}")),
                entry(
                        "moveEpisode",
                        (caller, on) ->
                                send(caller, "{\"state\": \"cancelled\"}").post(things.episode(on) + "/transitions")),
                entry("listAppearances", (caller, on) -> caller.get().get(things.episode(on) + "/appearances")),
                entry(
                        "createAppearance",
                        (caller, on) -> send(caller, things.newAppearance()).post(things.episode(on) + "/appearances")),
                entry("readAppearance", (caller, _) -> caller.get().get(things.appearance())),
                entry("changeAppearance", (caller, _) -> patch(caller, things.appearance(), "{\"order\": 2}")),
                entry("deleteAppearance", (caller, _) -> caller.get().delete(things.appearance())),
                entry("exportSeasons", reading("/v1/exports/seasons")),
                entry("exportEpisodes", reading("/v1/exports/episodes")),
                entry("exportAppearances", reading("/v1/exports/appearances")),
                entry("readErasure", (caller, _) -> caller.get().get(things.erasure())),
                entry(
                        "createErasure",
                        (caller, _) -> send(caller, Things.newErasure())
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .post("/v1/erasures")),
                entry("listAttachments", (caller, on) -> caller.get().get(things.submission(on) + "/attachments")),
                entry("readAttachment", (caller, on) -> caller.get().get(things.attachment(on))),
                entry("readAttachmentContent", (caller, on) -> caller.get().get(things.attachment(on) + "/content")),
                entry("createAttachment", (caller, on) -> Things.attach(caller.get(), things.submission(on))),
                entry("deleteAttachment", (caller, on) -> caller.get().delete(things.attachment(on))),
                entry("listReviewAssignments", reading("/v1/review-assignments")),
                entry("readReviewAssignment", (caller, _) -> caller.get().get(jury.invitation())),
                entry(
                        "createReviewAssignment",
                        (caller, _) -> send(caller, jury.newAssignment()).post("/v1/review-assignments")),
                entry(
                        "moveReviewAssignment",
                        (caller, _) -> send(caller, Jury.ACCEPTED).post(jury.invitation() + "/transitions")),
                entry(
                        "listReviewAssignmentTransitions",
                        (caller, _) -> caller.get().get(jury.invitation() + "/transitions")),
                entry("inviteJury", (caller, _) -> send(caller, jury.newJury()).post(jury.call() + "/jury")),
                entry("listReviews", reading("/v1/reviews")),
                entry("readReview", (caller, _) -> caller.get().get(jury.review())),
                entry(
                        "createReview",
                        (caller, _) -> send(caller, jury.newReview()).post("/v1/reviews")),
                entry("changeReview", (caller, _) -> patchOfAJuror(caller, jury.review())),
                entry(
                        "moveReview",
                        (caller, _) ->
                                send(caller, "{\"state\": \"submitted\"}").post(jury.review() + "/transitions")),
                entry("listReviewRevisions", (caller, _) -> caller.get().get(jury.review() + "/revisions")),
                entry("readEvaluation", (caller, _) -> caller.get().get(jury.call() + "/evaluation")),
                entry(
                        "moveEvaluation",
                        (caller, _) ->
                                send(caller, "{\"state\": \"closed\"}").post(jury.call() + "/evaluation/transitions")),
                entry("listResults", (caller, _) -> caller.get().get(jury.call() + "/results")),
                entry("readResult", (caller, _) -> caller.get().get(jury.call() + "/results/" + Jury.NOTHING)),
                entry("createResult", (caller, _) -> send(caller, "{}").post(jury.call() + "/results")),
                entry("listDeterminations", (caller, _) -> caller.get().get(jury.call() + "/determinations")),
                entry(
                        "readDetermination",
                        (caller, _) -> caller.get().get(jury.call() + "/determinations/" + Jury.NOTHING)),
                entry(
                        "createDetermination",
                        (caller, _) -> send(caller, Jury.DETERMINATION).post(jury.call() + "/determinations")),
                entry(
                        "moveDetermination",
                        (caller, _) -> send(caller, "{\"state\": \"published\"}")
                                .post(jury.call() + "/determinations/" + Jury.NOTHING + "/transitions")),
                entry("listFestivalEditions", reading("/v1/festival-editions")),
                entry("readFestivalEdition", (caller, _) -> caller.get().get(things.edition())),
                entry(
                        "listFestivalEditionTransitions",
                        (caller, _) -> caller.get().get(things.edition() + "/transitions")),
                entry(
                        "createFestivalEdition",
                        (caller, _) -> send(caller, things.newEdition()).post("/v1/festival-editions")),
                entry(
                        "changeFestivalEdition",
                        (caller, _) -> patch(
                                caller,
                                things.edition(),
                                "{\"note\": {\"vi\": \"Trùng Ngày Di sản văn hoá Việt Nam\"}}")),
                entry(
                        "moveFestivalEdition",
                        (caller, _) -> send(caller, "{\"state\": \"cancelled\", \"reason\": \"Bão\"}")
                                .post(things.edition() + "/transitions")));
    }

    /** @throws IllegalArgumentException for an operation that nobody has taught this to call */
    Response call(String operation, String on, Supplier<RequestSpecification> caller) {
        Attempt attempt = attempts.getOrDefault(operation, ofFeatures.get(operation));
        if (attempt == null) {
            throw new IllegalArgumentException("Attempts does not know how to call " + operation);
        }
        return attempt.by(caller, on);
    }

    private static String named(String vi) {
        return "{\"name\": {\"vi\": \"%s\"}}".formatted(vi);
    }

    private static Attempt reading(String path) {
        return (caller, _) -> caller.get().get(path);
    }

    private static RequestSpecification send(Supplier<RequestSpecification> caller, String body) {
        return caller.get().contentType(JSON).body(body);
    }

    private Response patch(Supplier<RequestSpecification> caller, String path, String body) {
        return caller.get()
                .contentType(PATCH)
                .header("If-Match", things.tag(path))
                .body(body)
                .patch(path);
    }

    /** With the tag that its juror has read. */
    private Response patchOfAJuror(Supplier<RequestSpecification> caller, String path) {
        return caller.get()
                .contentType(PATCH)
                .header("If-Match", jury.tag(path))
                .body("{\"recommendation\": \"reserve\"}")
                .patch(path);
    }

    /** With the tag that its owner has read: the others get no further. */
    private Response patchOfAResident(Supplier<RequestSpecification> caller, String path) {
        return caller.get()
                .contentType(PATCH)
                .header("If-Match", things.tagOfAResident(path))
                .body("{\"title\": {\"vi\": \"Tủ sách ven sông\"}}")
                .patch(path);
    }
}
