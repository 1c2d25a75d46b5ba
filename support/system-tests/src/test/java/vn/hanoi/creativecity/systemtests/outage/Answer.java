package vn.hanoi.creativecity.systemtests.outage;

import java.net.http.HttpResponse;

/**
 * What a request came to.
 *
 * @param label its status, or why there is none
 */
record Answer(Kind kind, String label, String text) {

    enum Kind {
        GOOD,

        /** A problem that says that a part is away, or that the same request is being answered already. */
        HONEST,

        /** There was no connection, or it was closed before the end of the answer. */
        NONE,
        WRONG
    }

    static Answer of(HttpResponse<String> response) {
        int status = response.statusCode();
        String text = status + " " + response.request().method() + " "
                + response.request().uri().getPath() + " " + response.body();
        return new Answer(kind(response), Integer.toString(status), text);
    }

    static Answer none(Exception failure) {
        return new Answer(Kind.NONE, "none", failure.toString());
    }

    private static Kind kind(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 200 || status == 201) {
            return Kind.GOOD;
        }
        boolean isProblem =
                response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        boolean saysWhen = response.headers().firstValue("Retry-After").isPresent();
        boolean isHonest = switch (status) {
            case 503 -> isProblem && saysWhen;
            case 502, 504 -> isProblem;
            case 409 -> isProblem && response.body().contains("idempotency-key-in-use");
            default -> false;
        };
        return isHonest ? Kind.HONEST : Kind.WRONG;
    }
}
