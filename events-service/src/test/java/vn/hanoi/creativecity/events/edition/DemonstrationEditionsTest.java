package vn.hanoi.creativecity.events.edition;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.edition.Editions.PATH;
import static vn.hanoi.creativecity.events.edition.Editions.anybody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DemonstrationEditionsTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 1, Khơi nguồn sáng tạo, Source of creativity, , , finished",
        "2022, 2, Thiết kế và Công nghệ, Design and Technology, 2022-11-11, 2022-11-18, finished",
        "2023, 3, Dòng chảy, Flow, 2023-11-17, 2023-11-26, finished",
        "2024, 4, Giao lộ sáng tạo, Creative Crossroads, 2024-11-09, 2024-11-17, finished",
        "2026, 5, , , , , announced"
    })
    void everyEditionThatThePressReportsIsThere(
            int year, int ordinal, String vi, String en, String startsOn, String endsOn, String state) {
        JsonPath edition = anybody()
                .get(PATH + "/" + year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(ordinal, edition.getInt("ordinal"));
        assertEquals(vi, edition.get("theme.vi"));
        assertEquals(en, edition.get("theme.en"));
        assertEquals(startsOn, edition.get("startsOn"));
        assertEquals(endsOn, edition.get("endsOn"));
        assertEquals(state, edition.get("state"));
        assertEquals("Press reports of the organisers' figures, 2022–2025", edition.get("source"));
        assertEquals(List.of(), edition.get("assumed"));
    }

    @Test
    void theYear2025IsAGapThatTheNextEditionExplains() {
        anybody().get(PATH + "/2025").then().statusCode(404);
        anybody()
                .get(PATH + "?year=2021,2022,2023,2024,2025,2026")
                .then()
                .body("items.year", equalTo(List.of(2026, 2024, 2023, 2022, 2021)));
        JsonPath next = anybody().get(PATH + "/2026").then().extract().jsonPath();

        assertEquals(
                "Công bố ngày 10/12/2025, từ đó hai năm một lần; vì vậy năm 2025 là năm trống so với chỉ tiêu T6 của kế hoạch (mỗi năm một lần).",
                next.get("note.vi"));
        assertEquals(
                "Announced on 2025-12-10, with a rhythm of two years from then on; so 2025 is a gap year against the plan's target T6 (one each year).",
                next.get("note.en"));
    }

    @Test
    void theHistoryOfAFinishedEditionSaysSinceWhenAndFromWhere() {
        anybody()
                .get(PATH + "/2024/transitions")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].from", equalTo("announced"))
                .body("items[0].to", equalTo("finished"))
                .body("items[0].effectiveOn", equalTo("2024-11-17"))
                .body("items[0].reason", equalTo("Press reports of the organisers' figures, 2022–2025"));
    }
}
