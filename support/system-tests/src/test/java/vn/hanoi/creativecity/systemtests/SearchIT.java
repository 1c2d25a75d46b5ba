package vn.hanoi.creativecity.systemtests;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over the demonstration data of all three services. */
@ExtendWith(WithSuite.class)
class SearchIT {

    private final RunningSuite suite;

    SearchIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void theNameComesBeforeTheText() {
        get("/v1/search?q=mua%20roi%20thang%20long")
                .then()
                .statusCode(200)
                .body("items.type", equalTo(List.of("organisation", "centre")))
                .body("items[0].link", equalTo("/v1/organisations/nha-hat-mua-roi-thang-long"))
                .body("items[0].highlights[0].field", equalTo("title.vi"));
    }

    @Test
    void whatAllThreeServicesHaveIsInOneList() {
        get("/v1/search?q=thiet%20ke&limit=200")
                .then()
                .statusCode(200)
                .body("items.type", hasItems("centre", "festival_edition"));
        get("/v1/search?q=tai%20nang&limit=200").then().statusCode(200).body("items.type", hasItems("season"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void pagesAreTheWholeInPieces(int limit) {
        Response whole = get("/v1/search?q=ha%20noi&limit=200&count=true");
        List<String> links = whole.path("items.link");
        assertEquals(whole.<Integer>path("total"), links.size());
        assertEquals(links.size(), new HashSet<>(links).size(), "none twice");

        List<String> walked = new ArrayList<>();
        for (String next = "/v1/search?q=ha%20noi&limit=" + limit; next != null; ) {
            Response page = get(next);
            walked.addAll(page.path("items.link"));
            next = page.path("next");
        }
        assertEquals(links, walked);
    }

    @Test
    void everyHitLeadsToWhatCanBeRead() {
        List<String> links = get("/v1/search?q=ha%20noi&limit=200").path("items.link");
        links.forEach(link -> assertEquals(200, get(link).statusCode(), link));
    }

    private Response get(String path) {
        return suite.request().urlEncodingEnabled(false).get(path);
    }
}
