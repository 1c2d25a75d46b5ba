package vn.hanoi.creativecity.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Tells a Quarkus application under test to trust the tokens that {@link InnerTokens} mints in this run, and gives it a
 * key of its own, which it trusts as that of another module.
 */
public final class InnerKeysResource implements QuarkusTestResourceLifecycleManager {

    private static final String MODULE = "module-under-test";

    private Path publicKeys;
    private Path ownKey;

    @Override
    public Map<String, String> start() {
        var own = InnerKey.ofThisRun(MODULE);
        try {
            publicKeys = Files.createTempFile("inner-keys", ".json");
            Files.writeString(publicKeys, InnerKey.publicKeySet(InnerKey.ofThisRun("gateway"), own));
            ownKey = Files.createTempFile("inner-key", ".jwk");
            Files.writeString(ownKey, own.privateKey());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the keys for the tests", e);
        }
        return Map.of(
                "mp.jwt.verify.publickey.location", publicKeys.toUri().toString(),
                "following.inner-key", ownKey.toString());
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(publicKeys);
            Files.deleteIfExists(ownKey);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the keys of the tests", e);
        }
    }
}
