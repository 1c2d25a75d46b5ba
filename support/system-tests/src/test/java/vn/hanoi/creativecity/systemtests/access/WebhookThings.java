package vn.hanoi.creativecity.systemtests.access;

/** What the operations of webhooks are called on: of a client that is none of the callers. Each is a path. */
final class WebhookThings {

    /** Of what seldom comes: nobody takes what is sent there. */
    static final String ENDPOINT = """
            {"url": "https://hooks.example.org/creative-city", "types": ["plans.removed"]}""";

    private static final String CLIENT = """
            {"name": "Đồng bộ bản đồ", "kind": "partner", "organisation": "sovico", "scopes": ["webhooks:manage"]}""";

    private final Callers callers;

    WebhookThings(Callers callers) {
        this.callers = callers;
    }

    String endpoint() {
        String client = create("/v1/clients", CLIENT);
        return "/v1/webhook-endpoints/"
                + create("/v1/webhook-endpoints", ENDPOINT.replace("}", ", \"client\": \"" + client + "\"}"));
    }

    /** Paused, so that nothing is sent. */
    String delivery() {
        String endpoint = endpoint();
        callers.admin()
                .contentType("application/json")
                .body("{\"state\": \"paused\"}")
                .post(endpoint + "/transitions")
                .then()
                .statusCode(200);
        return "/v1/webhook-deliveries/"
                + callers.admin()
                        .post(endpoint + "/test")
                        .then()
                        .statusCode(202)
                        .extract()
                        .<String>path("id");
    }

    private String create(String collection, String body) {
        return callers.admin()
                .contentType("application/json")
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
