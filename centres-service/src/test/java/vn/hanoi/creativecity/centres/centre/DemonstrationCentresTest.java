package vn.hanoi.creativecity.centres.centre;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DemonstrationCentresTest {

    @Test
    void thirteenCentresAreListed() {
        InnerTokens.anonymous()
                .request()
                .get("/v1/centres?count=true")
                .then()
                .log()
                .all()
                .statusCode(200)
                .body("items", hasSize(13))
                .body("total", equalTo(13));
    }

    @Test
    void smoke() {
        for (String q : new String[] {
            "q=son tay",
            "q=Sơn Tây",
            "near=105.8355,21.0293&radius=1000",
            "formerUnit=274",
            "unit=09877",
            "kind=walking_space",
            "discipline=music&limit=1",
            "limit=5&sort=-updatedAt",
            "limit=3",
            "bbox=105.8,21.0,105.9,21.1",
            "limit=abc",
            "x=1&limit=0",
            "cursor=zz",
            "sort=foo",
            "kind=bar",
            "near=a",
            "q=%00",
            "q=%C3%28",
            "limit=1&limit=2"
        }) {
            System.out.println("=== " + q + "\n"
                    + InnerTokens.anonymous()
                            .request()
                            .urlEncodingEnabled(false)
                            .get("/v1/centres?"
                                    + q.replace(" ", "%20")
                                            .replace("ơ", "%C6%A1")
                                            .replace("â", "%C3%A2"))
                            .asString());
        }
        for (String p : new String[] {
            "/v1/administrative-units?contains=105.727,20.999",
            "/v1/administrative-units/09877?validOn=2025-01-01",
            "/v1/administrative-units/274?validOn=2025-01-01",
            "/v1/organisations?limit=1",
            "/v1/nothing",
            "/nothing",
            "/v1/centres/foo",
            "/v1/centres/a%00b",
            "/v1/administrative-units/09877"
        }) {
            String s = InnerTokens.anonymous()
                    .request()
                    .urlEncodingEnabled(false)
                    .get(p)
                    .asString();
            System.out.println("=== " + p + "\n" + s.substring(0, Math.min(s.length(), 900)));
        }
    }
}
