package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

/** What a centre says of others must be true, and each place where it is not is named. */
@QuarkusTest
class CentreReferencesTest {

    @ParameterizedTest
    @CsvSource({
        "unit, 99999",
        "formerUnit, 999",
        "formerUnit, 99999",
        "hostInstitution, khong-co",
        "hostInstitution, 0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
        "hostInstitution, khong-gian-di-bo-van-mieu"
    })
    void aReferenceThatLeadsNowhereIsNamed(String field, String reference) {
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /" + field + " unknown_reference"),
                Refusal.in(
                        NewCentre.named("Trung tâm lạc").with(field, reference).post()));
    }

    @Test
    void everyPlaceThatLeadsNowhereIsNamedAtOnce() {
        NewCentre lost = NewCentre.named("Trung tâm lạc nhiều")
                .with("unit", "99999")
                .with("hostInstitution", "khong-co")
                .with(
                        "agencies",
                        List.of(
                                Map.of("organisation", "sovico", "role", "lead"),
                                Map.of("organisation", "khong-co", "role", "lead")))
                .with("phases", List.of(Map.of("number", 1, "name", Map.of("vi", "Một"), "host", "khong-co")));
        assertEquals(
                Refusal.of(
                        422,
                        "invalid-content",
                        "pointer /unit unknown_reference",
                        "pointer /hostInstitution unknown_reference",
                        "pointer /agencies/1/organisation unknown_reference",
                        "pointer /phases/0/host unknown_reference"),
                Refusal.in(lost.post()));
    }

    @Test
    void anIdOfAnotherKindLeadsNowhere() {
        String organisation = id("/v1/organisations/sovico");
        String unit = id("/v1/administrative-units/09877");
        String centre = id("/v1/centres/khong-gian-di-bo-van-mieu");
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /hostInstitution unknown_reference"),
                Refusal.in(NewCentre.named("Nhầm loại")
                        .with("hostInstitution", centre)
                        .post()));
        for (String path : List.of(
                "/v1/centres/" + organisation,
                "/v1/centres/" + unit,
                "/v1/centres/" + unit + "/transitions",
                "/v1/organisations/" + centre,
                "/v1/administrative-units/" + centre)) {
            assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.staff().get(path)), path);
        }
        assertEquals(
                Refusal.of(404, "not-found"),
                Refusal.in(Api.patch(Api.staff(), "/v1/centres/" + organisation, "*", "{}")));
        assertEquals(Refusal.of(404, "not-found"), Refusal.in(NewCentre.move(unit, "lifecycle", "approved")));
    }

    @Test
    void anOrganisationIsKnownByItsIdToo() {
        String id = id("/v1/organisations/sovico");
        var centre = Api.json(
                NewCentre.named("Biết theo mã").with("hostInstitution", id).post());
        assertEquals("sovico", centre.path("hostInstitution").path("slug").asText());
    }

    @Test
    void aUnitOfTodayIsNoUnitOfBefore() {
        // 00592 is Từ Liêm today and was Cầu Diễn.
        var centre = Api.json(NewCentre.named("Hai đơn vị")
                .with("unit", "00592")
                .with("formerUnit", "00592")
                .post());
        assertEquals(
                "Phường Từ Liêm", centre.path("unit").path("name").path("vi").asText());
        assertEquals(
                "Phường Cầu Diễn",
                centre.path("formerUnit").path("name").path("vi").asText());
    }

    @Test
    void anOrganisationHasARoleOnceUnderWhateverNameItComes() {
        List<String> names = List.of("sovico", id("/v1/organisations/sovico"));
        for (String again : names) {
            NewCentre twice = NewCentre.named("Hai lần dẫn dắt")
                    .with(
                            "agencies",
                            List.of(
                                    Map.of("organisation", "sovico", "role", "lead"),
                                    Map.of("organisation", "sovico", "role", "cooperating"),
                                    Map.of("organisation", again, "role", "lead")));
            assertEquals(Refusal.of(422, "invalid-content", "pointer /agencies/2 repeated"), Refusal.in(twice.post()));
        }
    }

    @Test
    void phasesAreNumberedEachOnceAndEndAfterTheyBegin() {
        Map<String, String> name = Map.of("vi", "Giai đoạn");
        NewCentre wrong = NewCentre.named("Giai đoạn sai")
                .with(
                        "phases",
                        List.of(
                                Map.of("number", 1, "name", name),
                                Map.of("number", 1, "name", name),
                                Map.of("number", 2, "name", name, "startsOn", "2024-01-02", "endsOn", "2024-01-01")));
        assertEquals(
                Refusal.of(
                        422,
                        "invalid-content",
                        "pointer /phases/1/number repeated",
                        "pointer /phases/2/endsOn ends_before_it_begins"),
                Refusal.in(wrong.post()));
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /phases/0/number required"),
                Refusal.in(NewCentre.named("Giai đoạn không số")
                        .with("phases", List.of(Map.of("name", name)))
                        .post()));
        assertEquals(
                201,
                NewCentre.named("Giai đoạn một ngày")
                        .with(
                                "phases",
                                List.of(Map.of(
                                        "number", 100, "name", name, "startsOn", "2024-01-01", "endsOn", "2024-01-01")))
                        .post()
                        .statusCode());
    }

    private static String id(String path) {
        return Api.json(Api.nobody().get(path)).path("id").asText();
    }
}
