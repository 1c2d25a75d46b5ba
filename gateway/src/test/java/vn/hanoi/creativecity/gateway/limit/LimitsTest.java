package vn.hanoi.creativecity.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.MultiMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.gateway.Settings;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.directory.KnownClient;
import vn.hanoi.creativecity.gateway.token.Principal;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

class LimitsTest {

    private final StandingClock clock = new StandingClock();
    private final Limits limits = new Limits(
            Settings.of(Map.of(
                    "gateway.rates.anonymous.read", "3",
                    "gateway.rates.anonymous.write", "1",
                    "gateway.rates.failed-authentications", "2")),
            clock);

    @Test
    void anAddressGetsItsMinutesRequestsAndThenOneEachTimeATokenIsThereAgain() {
        for (int left = 2; left >= 0; left--) {
            assertEquals(left, take(Caller.NOBODY, "192.0.2.1").left());
        }
        Allowance refused = take(Caller.NOBODY, "192.0.2.1");
        assertEquals(false, refused.isGranted());
        assertEquals(20, refused.nextInSeconds());
        assertEquals(60, refused.fullInSeconds());
        clock.pass(Duration.ofSeconds(19));
        assertEquals(false, take(Caller.NOBODY, "192.0.2.1").isGranted());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(true, take(Caller.NOBODY, "192.0.2.1").isGranted());
        assertEquals(false, take(Caller.NOBODY, "192.0.2.1").isGranted());
    }

    @Test
    void addressesAndGroupsOfOperationsDoNotShare() {
        for (int i = 0; i < 4; i++) {
            take(Caller.NOBODY, "192.0.2.1");
        }
        assertEquals(true, take(Caller.NOBODY, "192.0.2.2").isGranted());
        assertEquals(true, limits.take(Caller.NOBODY, "192.0.2.1", Rate.WRITE).isGranted());
        assertEquals(false, limits.take(Caller.NOBODY, "192.0.2.1", Rate.WRITE).isGranted());
    }

    @Test
    void aClientHasTheSameBucketFromEverywhereAndItsOwnLimits() {
        Caller client = client(Map.of("read", 2));
        assertEquals(1, take(client, "192.0.2.1").left());
        assertEquals(0, take(client, "192.0.2.2").left());
        assertEquals(false, take(client, "192.0.2.3").isGranted());
        assertEquals(59, limits.take(client, "192.0.2.3", Rate.WRITE).left());
        assertEquals(true, take(Caller.NOBODY, "192.0.2.1").isGranted());
    }

    @Test
    void theHeadersSayWhatIsLeft() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        take(Caller.NOBODY, "192.0.2.1").tell(headers);
        assertEquals("\"read\";q=3;w=60", headers.get("RateLimit-Policy"));
        assertEquals("\"read\";r=2;t=20", headers.get("RateLimit"));
    }

    @Test
    void whoFailsTooOftenIsNotLookedAtAnyMoreUntilSomeTimeHasPassed() {
        limits.checkFailures("192.0.2.1");
        limits.failed("192.0.2.1");
        limits.failed("192.0.2.1");
        Problem problem = assertThrows(Problem.class, () -> limits.checkFailures("192.0.2.1"));
        assertEquals(ProblemType.TOO_MANY_REQUESTS, problem.type());
        limits.checkFailures("192.0.2.2");
        clock.pass(Duration.ofSeconds(30));
        limits.checkFailures("192.0.2.1");
    }

    private Allowance take(Caller caller, String address) {
        return limits.take(caller, address, Rate.READ);
    }

    private static Caller client(Map<String, Integer> requestsPerMinute) {
        KnownClient client =
                new KnownClient(UUID.randomUUID(), "k", Optional.empty(), Set.of(), Set.of(), requestsPerMinute);
        return Caller.apiClient(new Principal("client:k", "k", Set.of(), Set.of(), "k"), client);
    }

    private static final class StandingClock extends Clock {

        private Instant now = Instant.parse("2026-11-20T00:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
