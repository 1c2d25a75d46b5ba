package vn.hanoi.creativecity.gateway.webhook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.gateway.Clients;
import vn.hanoi.creativecity.gateway.GatewayResource;
import vn.hanoi.creativecity.gateway.ServiceFeeds;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class ResealingTest {

    private static final String NEW = "another key, which is as long as it must be";

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "gateway.webhooks.keys")
    String old;

    private ServiceFeeds feeds;

    @BeforeEach
    void begin() {
        Clients.change("delete from webhook_endpoint");
        feeds = new ServiceFeeds();
    }

    /** The gateway under test has the old key only. */
    @AfterEach
    void end() throws Exception {
        resealed(old, NEW);
        feeds.close();
    }

    @Test
    void aNewKeyBeforeTheOldOneSealsWhatTheOldOneHadSealed() throws Exception {
        Made made = make();
        assertEquals(made.secret(), secretOf(made, NEW, old));
        assertThrows(IllegalStateException.class, () -> secretOf(made, NEW));
        resealed(NEW, old);
        assertEquals(made.secret(), secretOf(made, NEW));
        assertThrows(IllegalStateException.class, () -> secretOf(made, old));
    }

    @Test
    void moreThanOneBatchIsSealedAgainAndWhatNoKeyOpensStaysAsItIs() throws Exception {
        Made made = make();
        Clients.change("""
                insert into webhook_secret (id, endpoint_id, sealed, created_at)
                select uuidv7(), s.endpoint_id, case when n % 2 = 0 then s.sealed else decode(repeat('00', 56), 'hex') end,
                    s.created_at
                from webhook_secret s, generate_series(1, 500) n where s.endpoint_id = ?""", UUID.fromString(made.id()));
        resealed(NEW, old);
        byte[] mark = new SecretSeal(List.of(NEW)).mark();
        assertEquals(251, Clients.change("delete from webhook_secret where substring(sealed from 1 for 4) = ?", (Object)
                mark));
        assertEquals(250, Clients.change("delete from webhook_secret where sealed = decode(repeat('00', 56), 'hex')"));
    }

    @Test
    void whatWasSealedBeforeKeysHadNamesIsOpenedAndSealedAgain() throws Exception {
        Made made = make();
        Clients.change("update webhook_secret set sealed = substring(sealed from 5)");
        assertEquals(made.secret(), secretOf(made, NEW, old));
        resealed(NEW, old);
        assertEquals(made.secret(), secretOf(made, NEW));
    }

    @Test
    void whatIsSealedForOneEndpointIsOfNoUseToAnother() {
        SecretSeal seal = new SecretSeal(List.of(NEW));
        UUID endpoint = UUID.randomUUID();
        SigningSecret secret = SigningSecret.random();
        byte[] sealed = seal.seal(endpoint, secret);
        assertArrayEquals(secret.key(), seal.open(endpoint, sealed).key());
        assertThrows(IllegalStateException.class, () -> seal.open(UUID.randomUUID(), sealed));
        assertThrows(IllegalStateException.class, () -> seal.open(endpoint, new byte[0]));
        assertThrows(IllegalStateException.class, () -> new SecretSeal(List.of(NEW, "short")));
    }

    @Test
    void secretsThatSignNoMoreAreLetGoOf() throws Exception {
        Made made = make();
        Clients.change("update webhook_secret set expires_at = created_at");
        Made other = make();
        new DeliveryRecords(transactions, new SecretSeal(List.of(old))).forgetSecrets(Instant.now());
        assertEquals(1, Clients.change("delete from webhook_secret"));
        assertEquals(false, made.secret().equals(other.secret()));
    }

    private record Made(String id, String secret) {}

    private static Made make() {
        var answer = Hooks.newOwner()
                .make("https://hooks.example.org/", "")
                .then()
                .statusCode(201)
                .extract();
        return new Made(answer.path("id"), answer.path("secret"));
    }

    private void resealed(String... keys) throws Exception {
        new Resealing(transactions, new SecretSeal(List.of(keys))).run();
    }

    private String secretOf(Made made, String... keys) throws Exception {
        return new DeliveryRecords(transactions, new SecretSeal(List.of(keys)))
                .secrets(UUID.fromString(made.id()), Instant.now())
                .getFirst()
                .text();
    }
}
