package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.registration.Registrations.PATH;
import static vn.hanoi.creativecity.events.registration.Registrations.as;
import static vn.hanoi.creativecity.events.registration.Registrations.body;
import static vn.hanoi.creativecity.events.registration.Registrations.get;
import static vn.hanoi.creativecity.events.registration.Registrations.move;
import static vn.hanoi.creativecity.events.registration.Registrations.patch;
import static vn.hanoi.creativecity.events.registration.Registrations.refusal;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.sessionWith;
import static vn.hanoi.creativecity.events.registration.Registrations.tryToRegister;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Registrations as their registrants, staff and others meet them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class RegistrationTest {

    private final String lan = unique();
    private String session;

    @BeforeEach
    void layDownTerms() {
        session = sessionWith(40);
    }

    @Test
    void whatIsSentIsWhatIsRead() {
        Response made = register(
                lan,
                session,
                3,
                "guests",
                List.of("Khách 1", "Khách 2"),
                "language",
                "en",
                "consents",
                List.of("contact", "photographs"));

        assertEquals(PATH + "/" + made.<String>path("id"), made.header("Location"));
        assertTrue(made.<String>path("code").matches("([2-9A-HJKMNP-TV-Z]{4}-){2}[2-9A-HJKMNP-TV-Z]{4}"));
        assertEquals(List.of("contact", "photographs"), made.path("consents.to"));
        assertEquals(made.<String>path("registeredAt"), made.path("consents[1].at"));
        assertEquals(List.of("cancelled"), made.path("allowedTransitions"));
        Response read = get(lan, PATH + "/" + made.<String>path("id"));
        assertEquals(made.asString(), read.asString());
        assertEquals(made.header("ETag"), read.header("ETag"));
        assertEquals(
                made.asString(),
                get(lan, PATH + "/" + made.<String>path("code").toLowerCase()).asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | Không phải địa chỉ thư, chẳng hạn ten@example.org.",
                "en | Not a mail address such as name@example.org."
            })
    void whatIsNoMailAddressIsCalledThatAndNotShownAPattern(String language, String expected) {
        Response answer = as(unique())
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(body(sessionWith(5), 1, "mail", "thu.example.org"))
                .post(PATH);

        assertEquals("422 /mail format", refusal(answer));
        assertEquals(List.of(expected), answer.path("errors.message"));
    }

    @Test
    void aRegistrationIsItsRegistrantsAndStaffs() {
        String id = register(lan, session, 1).path("id");
        String binh = unique();

        assertEquals(200, get("admin", PATH + "/" + id).statusCode());
        assertEquals(200, get("event_manager", PATH + "/" + id + "/qr").statusCode());
        for (String other : List.of(binh, "centre_editor", "idea_manager", "partner", "events:register")) {
            for (String part : List.of("", "/qr", "/transitions")) {
                assertEquals(
                        404, as(other).accept("*/*").get(PATH + "/" + id + part).statusCode(), other + part);
            }
            assertEquals(List.of(), get(other, PATH + "?session=" + session).path("items.id"));
        }
        for (String turnedAway : List.of("nobody", "events:read")) {
            assertEquals(403, get(turnedAway, PATH + "/" + id).statusCode(), turnedAway);
            assertEquals(403, tryToRegister(turnedAway, session, 1).statusCode(), turnedAway);
        }
        assertEquals(List.of(id), get(lan, PATH).path("items.id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "centre_editor",
                "idea_manager",
                "juror",
                "mentor",
                "finance",
                "partner",
                "events:register"
            })
    void whoeverIsKnownRegistersForThemselves(String who) {
        Response made = register(who, session, 1);

        assertEquals("attending", made.path("state"));
        assertEquals(who.contains(":") ? "client:" + who : "some-" + who, made.path("registrant"));
    }

    @Test
    void whatIsWrongIsNamedByItsPlace() {
        assertEquals(
                "422 /consents required, /guests too_many",
                refusal(tryToRegister(lan, session, 1, "consents", List.of(), "guests", List.of("Khách 1")))
                        .replace("/guests too_many, /consents required", "/consents required, /guests too_many"));
        assertEquals("422 /groupSize too_large", refusal(tryToRegister(lan, session, 5)));
        assertEquals("422 /session required", refusal(tryToRegister(lan, session, 1, "session", null)));
        assertEquals("422 /session unknown_reference", refusal(tryToRegister(lan, session, 1, "session", "KHONG-CO")));
        assertEquals("422 /mail format", refusal(tryToRegister(lan, session, 1, "mail", "no address")));
        assertEquals("400 /seats unknown_field", refusal(tryToRegister(lan, session, 1, "seats", 2)));
        String vietnamese = tryToRegister(lan, session, 5).path("errors[0].message");
        String english = as(lan).header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body(session, 5))
                .post(PATH)
                .path("errors[0].message");
        assertEquals(List.of("Nhiều nhất 4 người.", "At most 4 people."), List.of(vietnamese, english));
    }

    @Test
    void whatItIsForDoesNotChange() {
        String id = register(lan, session, 1).path("id");

        assertEquals("422 /session fixed", refusal(patch(lan, id, "{\"session\": \"" + sessionWith(3) + "\"}")));
        assertEquals("422 /consents required", refusal(patch(lan, id, "{\"consents\": []}")));
        Response changed =
                patch(lan, id, "{\"mail\": \"khac@example.org\", \"guests\": [\"Khách 1\"], \"groupSize\": 2}");
        assertEquals(200, changed.statusCode(), changed::asString);
        assertEquals("khac@example.org", changed.path("mail"));
        move(lan, id, "cancelled");
        assertEquals("409  cancelled", refusal(patch(lan, id, "{\"groupSize\": 1}")));
    }

    @Test
    void aChangeNeedsTheTagThatWasRead() {
        String id = register(lan, session, 1).path("id");

        Response without =
                as(lan).contentType(Registrations.MERGE_PATCH).body("{}").patch(PATH + "/" + id);
        Response stale = as(lan).contentType(Registrations.MERGE_PATCH)
                .header("If-Match", "\"7.own\"")
                .body("{}")
                .patch(PATH + "/" + id);

        assertEquals(List.of(428, 412), List.of(without.statusCode(), stale.statusCode()));
    }

    @Test
    void aRepeatWithItsKeyRegistersNobodyTwice() {
        Map<String, Object> body = body(session, 2);
        String first = keyed(body);
        Response second = as(lan).header("Idempotency-Key", lan)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH);

        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(first, second.path("id"));
        assertEquals(1, Database.count("select count(*) from registration where registrant = ?", lan));
    }

    private String keyed(Map<String, Object> body) {
        Response made = as(lan).header("Idempotency-Key", lan)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH);
        assertEquals(201, made.statusCode(), made::asString);
        return made.path("id");
    }

    @Test
    void staffFindSomebodyByNameOrCode() {
        Response made = register(lan, session, 1, "name", "Trần Văn Đồ Gốm");
        register(unique(), session, 1);
        String id = made.path("id");

        for (String q : List.of(
                "do gom", made.<String>path("code"), made.<String>path("code").substring(0, 9))) {
            List<String> found = as("admin")
                    .queryParam("session", session)
                    .queryParam("q", q)
                    .get(PATH)
                    .path("items.id");
            assertEquals(List.of(id), found, q);
        }
        assertEquals(400, as(lan).queryParam("q", "do gom").get(PATH).statusCode());
        List<String> cancelled =
                get("admin", PATH + "?state=cancelled&session=" + session).path("items.id");
        assertEquals(List.of(), cancelled);
    }

    @Test
    void theListGoesOnByPages() {
        for (int i = 0; i < 5; i++) {
            register(unique(), session, 1);
        }
        Response first = get("admin", PATH + "?session=" + session + "&limit=3&count=true");
        Response second = get("admin", first.path("next"));

        assertEquals(
                List.of(3, 2),
                List.of(
                        first.<List<?>>path("items").size(),
                        second.<List<?>>path("items").size()));
        assertEquals(Integer.valueOf(5), first.path("total"));
        assertNull(second.path("next"));
    }

    @Test
    void theCodeIsReadFromItsPicture() throws Exception {
        Response made = register(lan, session, 1);
        String path = PATH + "/" + made.<String>path("id") + "/qr";

        Response png = as(lan).accept("image/png").get(path);
        Response svg = as(lan).accept("image/svg+xml").get(path);

        assertEquals("image/png", png.contentType());
        assertEquals("image/svg+xml", svg.contentType());
        assertEquals(made.<String>path("code"), read(png.asByteArray()));
        assertTrue(svg.asString().startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        assertEquals(406, as(lan).accept("text/csv").get(path).statusCode());
    }

    private static String read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @Test
    void theAuditTellsThatSomebodyRegisteredAndNotWho() {
        Response made = register(lan, session, 2, "guests", List.of("Khách 1"));
        String id = made.path("id");
        patch(lan, id, "{\"groupSize\": 3, \"name\": \"Tên khác\"}");
        move(lan, id, "cancelled");

        Response audit = get("admin", "/v1/audit/events?resource=" + id);

        assertEquals(List.of("moved", "changed", "created"), audit.path("items.action"));
        assertEquals("[redacted]", audit.path("items[1].after.name"));
        assertEquals(Integer.valueOf(3), audit.path("items[1].after.groupSize"));
        String all = audit.asString();
        assertTrue(
                !all.contains("Khách 1")
                        && !all.contains("Tên khác")
                        && !all.contains("@example.org")
                        && !all.contains(made.<String>path("code")),
                all);
    }
}
