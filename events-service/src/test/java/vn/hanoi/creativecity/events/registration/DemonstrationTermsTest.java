package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.hanoi.creativecity.events.registration.Registrations.get;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** One registers for two events of the demonstration. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DemonstrationTermsTest {

    @Test
    void aTalkHasSeatsAndAWaitingList() {
        Response terms = get("nobody", "/v1/events/toa-dam-thiet-ke-va-di-san/registration-terms");

        assertEquals(200, terms.statusCode(), terms::asString);
        assertEquals(Integer.valueOf(120), terms.path("capacity"));
        assertEquals(Boolean.TRUE, terms.<Boolean>path("waitingList"));
    }

    @Test
    void whatIsLeftForAnExhibitionIsNotShown() {
        Response terms = get("nobody", "/v1/events/trung-bay-nghe-xua-van-mieu/registration-terms");

        assertEquals(200, terms.statusCode(), terms::asString);
        assertNull(terms.path("capacity"));
    }
}
