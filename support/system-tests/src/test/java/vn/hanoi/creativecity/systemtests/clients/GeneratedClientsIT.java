package vn.hanoi.creativecity.systemtests.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.client.ApiClient;
import vn.hanoi.creativecity.client.ApiException;
import vn.hanoi.creativecity.client.ApiResponse;
import vn.hanoi.creativecity.client.api.CentresApi;
import vn.hanoi.creativecity.client.api.CentresApi.APIChangeCentreRequest;
import vn.hanoi.creativecity.client.api.CentresApi.APICreateCentreRequest;
import vn.hanoi.creativecity.client.api.CentresApi.APIListCentresRequest;
import vn.hanoi.creativecity.client.api.CentresApi.APIReadCentreRequest;
import vn.hanoi.creativecity.client.model.AgencyInput;
import vn.hanoi.creativecity.client.model.AgencyRole;
import vn.hanoi.creativecity.client.model.Centre;
import vn.hanoi.creativecity.client.model.CentreInput;
import vn.hanoi.creativecity.client.model.CentreKind;
import vn.hanoi.creativecity.client.model.CentrePage;
import vn.hanoi.creativecity.client.model.CentrePatch;
import vn.hanoi.creativecity.client.model.Lifecycle;
import vn.hanoi.creativecity.client.model.LocalizedText;
import vn.hanoi.creativecity.client.model.Problem;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/** Programs of somebody else's, with clients that were generated from the contract and know nothing besides it. */
@ExtendWith(WithSuite.class)
class GeneratedClientsIT {

    private static final int PAGE = 10;
    private static final String WALKING_SPACE = "khong-gian-di-bo-thanh-co-son-tay";

    private final RunningSuite suite;

    GeneratedClientsIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void javaReadsAllPages() throws ApiException {
        CentresApi centres = new CentresApi(client());
        List<String> slugs = new ArrayList<>();
        String cursor = null;
        do {
            CentrePage page = centres.listCentres(APIListCentresRequest.newBuilder()
                    .limit(PAGE)
                    .cursor(cursor)
                    .build());
            page.getItems().forEach(centre -> slugs.add(centre.getSlug()));
            cursor = page.getNext() == null ? null : cursorOf(page.getNext());
        } while (cursor != null);
        assertEquals(countOfCentres(), slugs.size());
        assertEquals(slugs.size(), new HashSet<>(slugs).size(), "none twice");
        assertTrue(slugs.size() > PAGE, "more than one page");
    }

    @Test
    void javaReadsACentreAndIsToldWhenItHasItAlready() throws ApiException {
        CentresApi centres = new CentresApi(client());
        ApiResponse<Centre> first = centres.readCentreWithHttpInfo(
                APIReadCentreRequest.newBuilder().centre(WALKING_SPACE).build());
        assertEquals(CentreKind.WALKING_SPACE, first.getData().getKind());
        assertEquals(Lifecycle.OPERATING, first.getData().getLifecycle());
        assertEquals(820, first.getData().getLengthM());
        APIReadCentreRequest again = APIReadCentreRequest.newBuilder()
                .centre(WALKING_SPACE)
                .ifNoneMatch(etagOf(first))
                .build();
        // The generated client takes whatever is not a success for an error.
        assertEquals(304, statusOf(() -> centres.readCentre(again)));
    }

    @Test
    void javaRecordsACentreOnceAndChangesIt() throws ApiException {
        CentresApi centres = new CentresApi(client("centre_editor"));
        APICreateCentreRequest create = APICreateCentreRequest.newBuilder()
                .idempotencyKey(UUID.randomUUID().toString())
                .centreInput(new CentreInput()
                        .kind(CentreKind.CREATIVE_SPACE)
                        .name(new LocalizedText().vi("Xưởng in lưới Phúc Xá"))
                        .summary(new LocalizedText().vi("Nơi in lưới"))
                        .addAgenciesItem(new AgencyInput()
                                .organisation("so-van-hoa-the-thao")
                                .role(AgencyRole.LEAD)))
                .build();
        ApiResponse<Centre> created = centres.createCentreWithHttpInfo(create);
        assertEquals(201, created.getStatusCode());
        assertEquals(
                created.getData().getId(),
                centres.createCentre(create).getId(),
                "a repeat with the same key gets the first answer");
        Centre changed = centres.changeCentre(APIChangeCentreRequest.newBuilder()
                .centre(created.getData().getSlug())
                .ifMatch(etagOf(created))
                .centrePatch(new CentrePatch().summary(null).lengthM(40))
                .build());
        assertEquals(40, changed.getLengthM());
        assertEquals(null, changed.getSummary(), "null takes it away");
        assertEquals("Xưởng in lưới Phúc Xá", changed.getName().getVi(), "what is absent stays");
    }

    @Test
    void javaUnderstandsAProblem() throws ApiException, JsonProcessingException {
        CentresApi centres = new CentresApi(client("centre_editor"));
        ApiException refused = assertThrows(
                ApiException.class,
                () -> centres.createCentre(APICreateCentreRequest.newBuilder()
                        .centreInput(new CentreInput()
                                .kind(CentreKind.CREATIVE_SPACE)
                                .name(new LocalizedText().vi(""))
                                .lengthM(0))
                        .build()));
        Problem problem = client().getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertEquals(422, problem.getStatus());
        assertEquals("/problems/invalid-content", problem.getType());
        assertEquals(
                List.of("/lengthM", "/name/vi"),
                problem.getErrors().stream()
                        .map(entry -> entry.getPointer())
                        .sorted()
                        .toList());
    }

    /** {@code contract/lint/journey.mts}: the same, in TypeScript. */
    @Test
    void typeScriptReadsRecordsAndUnderstandsAProblem() throws IOException, InterruptedException {
        boolean isThere = isThere("node") && isThere("npm");
        assertTrue(isThere || System.getenv("CI") == null, "CI needs Node and npm for the client in TypeScript.");
        assumeTrue(isThere, "Node and npm are not installed: the client in TypeScript is not tried.");
        int before = countOfCentres();
        Process journey = new ProcessBuilder(
                        Path.of("..", "..", "contract", "lint", "journey")
                                .toAbsolutePath()
                                .toString(),
                        "http://localhost:" + suite.port(),
                        suite.tokenOf("centre_editor"))
                .redirectErrorStream(true)
                .start();
        String printed = new String(journey.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, journey.waitFor(), printed);
        assertEquals("""
                read %d centres
                Không gian đi bộ xung quanh Thành cổ Sơn Tây: operating
                not modified: 304
                recorded: 201, again the same: true
                changed: 40 m, summary taken away: true
                refused: 422 /problems/invalid-content at /lengthM, /name/vi
                """.formatted(before), ofTheJourney(printed));
    }

    /** Without what its preparation says. */
    private static String ofTheJourney(String printed) {
        return printed.lines()
                .filter(line -> !line.startsWith("contract: "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private int countOfCentres() {
        return suite.request().get("/v1/centres?count=true&limit=1").path("total");
    }

    private ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://localhost:" + suite.port());
        return client;
    }

    private ApiClient client(String user) {
        String token = suite.tokenOf(user);
        return client().setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }

    private static String cursorOf(String next) {
        return next.replaceFirst(".*[?&]cursor=([^&]*).*", "$1");
    }

    private static String etagOf(ApiResponse<?> answer) {
        return answer.getHeaders().get("etag").getFirst();
    }

    private interface Call {
        void make() throws ApiException;
    }

    private static int statusOf(Call call) {
        return assertThrows(ApiException.class, call::make).getCode();
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }
}
