package vn.hanoi.creativecity.centres.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

@QuarkusTest
class AdministrativeUnitTest {

    @Test
    void aCodeIsTheUnitThatBearsItOnTheDay() {
        assertEquals("Phường Từ Liêm", name("/00592"));
        assertEquals("Phường Từ Liêm", name("/00592?validOn=2025-07-01"));
        assertEquals("Phường Cầu Diễn", name("/00592?validOn=2025-06-30"));
    }

    @Test
    void aDistrictExistsNoMore() {
        assertEquals("Huyện Hoài Đức", name("/274?validOn=2025-06-30"));
        assertEquals(Refusal.of(404, "not-found"), Refusal.in(get("/274")));
    }

    @Test
    void anIdIsTheUnitOnAnyDay() {
        String id = Api.json(get("/274?validOn=2025-06-30")).path("id").asText();
        assertEquals("Huyện Hoài Đức", name("/" + id));
    }

    @Test
    void aUnitTellsItsBoundaryAndWhatCameBefore() {
        JsonNode unit = Api.json(get("/09877"));
        assertEquals("Polygon", unit.path("boundary").path("type").asText());
        assertEquals(List.of(), codes(unit.path("successors")));
        assertEquals(
                List.of("09886", "09877", "09880", "09892", "09889", "09874", "09883"),
                codes(unit.path("predecessors")),
                "in the order of their names");
        assertEquals(
                List.of("00634", "09877", "09871"),
                codes(Api.json(get("/09877?validOn=2025-06-30")).path("successors")));
        assertEquals("whole", unit.path("predecessors").get(3).path("share").asText());
    }

    @Test
    void aUnitSaysToWhomItBelongs() {
        assertEquals("01", Api.json(get("/09877")).path("parent").path("code").asText());
        assertEquals(
                "274",
                Api.json(get("/09877?validOn=2025-06-30"))
                        .path("parent")
                        .path("code")
                        .asText());
        assertEquals(List.of("274"), Api.values(get("?level=district&validOn=2025-06-30&q=hoai duc"), "code"));
        assertEquals(
                20,
                Api.json(get("?parent=274&validOn=2025-06-30&count=true"))
                        .path("total")
                        .asInt());
    }

    @Test
    void aListIsInVietnameseOrderOrByCode() {
        assertEquals(List.of("Phường Ba Đình", "Phường Bạch Mai", "Phường Bồ Đề"), names(get("?level=ward&limit=3")));
        assertEquals(List.of("00004", "00008"), Api.values(get("?level=ward&limit=2&sort=code"), "code"));
        assertEquals(List.of("01"), Api.values(get("?limit=1&sort=-code&level=city"), "code"));
    }

    @Test
    void everyPageTogetherIsTheWholeListOnce() {
        List<String> paged = new ArrayList<>();
        Api.pages(Api::nobody, "/v1/administrative-units?validOn=2025-06-30&limit=100&sort=-name")
                .forEach(page -> paged.addAll(Api.values(page, "id")));
        assertEquals(557, paged.size());
        assertEquals(557, paged.stream().distinct().count());
    }

    @Test
    void listsLeaveTheBoundaryOut() {
        JsonNode unit = Api.json(get("?limit=1&level=ward")).path("items").get(0);
        assertEquals(
                List.of(false, false, false),
                List.of(unit.has("boundary"), unit.has("predecessors"), unit.has("successors")));
    }

    @Test
    void aPlaceOutsideTheCityIsInNoUnit() {
        assertEquals(List.of(), Api.values(get("?contains=106.7,10.77"), "code"));
        assertEquals(List.of(), Api.values(get("?contains=105.8355,21.0293&validOn=2025-06-30"), "code"));
    }

    @Test
    void aChangeOfTheRegisterIsNoOperation() {
        Response answer = Api.post(Api.admin(), "/v1/administrative-units", "{}");
        assertEquals(405, Refusal.in(answer).status());
    }

    private static Response get(String rest) {
        return Api.nobody().get("/v1/administrative-units" + rest);
    }

    private static String name(String rest) {
        return Api.json(get(rest)).path("name").path("vi").asText();
    }

    private static List<String> names(Response list) {
        List<String> names = new ArrayList<>();
        Api.json(list)
                .path("items")
                .forEach(unit -> names.add(unit.path("name").path("vi").asText()));
        return names;
    }

    private static List<String> codes(JsonNode units) {
        List<String> codes = new ArrayList<>();
        units.forEach(unit -> codes.add(unit.path("code").asText()));
        return codes;
    }
}
