package vn.hanoi.creativecity.platform.idempotency;

import java.util.UUID;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

/** What one test sends: parcels with a label of its own, by a sender with a key of its own. */
record Parcels(Api an, String key, String label) {

    Parcels() {
        this(
                Api.of(InnerTokens.viewer("an")),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }

    Api keyed() {
        return an.with("Idempotency-Key", key);
    }

    String body() {
        return "{\"label\":\"" + label + "\"}";
    }

    int written() {
        return an.get("/v1/parcels?label=" + label).json().size();
    }
}
