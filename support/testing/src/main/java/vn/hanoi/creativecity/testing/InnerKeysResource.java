package vn.hanoi.creativecity.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Tells a Quarkus application under test to trust the tokens that {@link InnerTokens} mints in this run. */
public final class InnerKeysResource implements QuarkusTestResourceLifecycleManager {

    private Path keys;

    @Override
    public Map<String, String> start() {
        try {
            keys = Files.createTempFile("inner-keys", ".json");
            Files.writeString(keys, InnerKey.ofThisRun().publicKeySet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the public keys for the tests", e);
        }
        return Map.of("mp.jwt.verify.publickey.location", keys.toUri().toString());
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(keys);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + keys, e);
        }
    }
}
