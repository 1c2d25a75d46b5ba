package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.Refusal;

@QuarkusTest
class ImportAccessTest {

    private final String word = Partnership.word();
    private Partnership parties;

    @BeforeEach
    void makeACentreAndItsOrganisations() {
        parties = Partnership.make();
    }

    @ParameterizedTest(name = "{0}: imports {1}, reads what another has sent {2}")
    @CsvSource({
        "nobody,               no,  no",
        "resident,             no,  no",
        "partner,              no,  no",
        "partner key,          no,  no",
        "idea_manager,         no,  no",
        "event_manager,        no,  no",
        "finance,              no,  no",
        "centre_editor,        yes, no",
        "other centre_editor,  yes, no",
        "admin,                yes, yes"
    })
    void staffImportAndReadWhatIsTheirs(String viewer, String imports, String reads) {
        String ofAnother = Partnership.created(
                        Sent.post(Api.staff(), "collection=centres&dryRun=true", Sent.CSV, file()))
                .header("Location");
        Response sent = Sent.post(parties.by(viewer), "collection=centres&dryRun=true", Sent.CSV, file());
        Response list = parties.by(viewer).get("/v1/imports?limit=200");
        Response other = parties.by(viewer).get(ofAnother);
        if (imports.equals("no")) {
            for (Response refused : List.of(sent, list, other)) {
                assertEquals(Refusal.of(403, "forbidden"), Refusal.in(refused));
            }
            return;
        }
        String own = Partnership.created(sent).header("Location");
        assertEquals(200, parties.by(viewer).get(own).statusCode());
        assertEquals(reads.equals("yes") ? 200 : 404, other.statusCode());
        assertEquals(
                reads.equals("yes"), list.asString().contains(ofAnother.substring(ofAnother.lastIndexOf('/') + 1)));
        assertEquals(
                true, Api.values(parties.by(viewer).get("/v1/imports"), "id").contains(id(own)));
    }

    @Test
    void anEditorImportsTheCentresOfTheirOrganisationsLineByLine() {
        String header = "slug,kind,name.vi,agencies";
        String own = "cua-minh-" + word + ",creative_space,Tên," + parties.agency() + ":lead";
        Sent refused = Sent.by(
                parties.by("centre_editor"),
                "centres",
                header,
                own,
                "cua-ai-" + word + ",creative_space,Tên," + parties.other() + ":lead",
                "phoi-hop-" + word + ",creative_space,Tên," + parties.agency() + ":cooperating",
                "khong-ai-" + word + ",creative_space,Tên,");
        assertEquals(
                List.of("3 agencies not_yours", "4 agencies not_yours", "5 agencies not_yours"), refused.problems());
        assertEquals("refused 4: 1 created, 0 changed, 0 unchanged, 3 wrong", refused.result());
        assertEquals(
                "applied 1: 1 created, 0 changed, 0 unchanged, 0 wrong",
                Sent.by(parties.by("centre_editor"), "centres", header, own).result());
        assertEquals(
                List.of("2 not_yours"),
                Sent.by(parties.by("other centre_editor"), "centres", "slug,lengthM", "cua-minh-" + word + ",7")
                        .problems());
        assertEquals(
                List.of("2 not_yours"),
                Sent.by(parties.by("other centre_editor"), "centres", header, own)
                        .problems(),
                "whatever the line says of whose it is");
    }

    @Test
    void andTheirObservations() {
        String visitors = Counted.indicator(0);
        String foreign = "khac-" + word;
        Partnership.created(Sent.post(
                Api.admin(),
                "collection=centres",
                Sent.CSV,
                Sent.text("slug,kind,name.vi", foreign + ",creative_space,Tên")));
        String[] file = {
            "centre,indicator,from,value",
            parties.centre() + "," + visitors + ",2024-01-01,5",
            foreign + "," + visitors + ",2024-01-01,5",
        };
        awaitCentre(foreign);
        assertEquals(
                List.of("3 not_yours"),
                Sent.by(parties.by("centre_editor"), "observations", file).problems());
        assertEquals(
                List.of("2 not_yours", "3 not_yours"),
                Sent.by(parties.by("other centre_editor"), "observations", file).problems());
        assertEquals(
                "applied 2: 2 created, 0 changed, 0 unchanged, 0 wrong",
                Sent.by(parties.by("admin"), "observations", file).result());
    }

    @Test
    void whoHasLostAnOrganisationImportsNothingOfIt() {
        assertEquals(
                List.of("2 not_yours"),
                Sent.by(Api.editor(), "centres", "slug,lengthM", parties.centre() + ",7")
                        .problems());
    }

    private static void awaitCentre(String slug) {
        Sent.csv("centres", "slug,lengthM", slug + ",1");
    }

    private byte[] file() {
        return Sent.text("slug,kind,name.vi", word + ",creative_space,Tên");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
