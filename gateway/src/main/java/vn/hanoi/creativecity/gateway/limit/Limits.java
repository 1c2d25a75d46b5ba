package vn.hanoi.creativecity.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** How much of the machine each gets: tokens out of a bucket of their own. */
@Singleton
public class Limits {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final GatewayConfig.Rates rates;
    private final Buckets<Share> shares;
    private final Buckets<String> failures;

    Limits(GatewayConfig config, Clock clock) {
        rates = config.rates();
        shares = new Buckets<>(clock);
        failures = new Buckets<>(clock);
    }

    /** Takes a token for a request of the caller, if there is one. */
    public Allowance take(Caller caller, String address, Rate rate) {
        int perMinute = perMinute(caller, rate);
        String owner = caller.isNobody() ? address : caller.principal().subject();
        // The limit is part of the key: who is given another one begins with a full bucket.
        ConsumptionProbe probe = shares.take(new Share(owner, rate, perMinute), perMinute);
        return new Allowance(
                rate,
                perMinute,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /**
     * Lets credentials be looked at.
     *
     * @throws Problem 429 for an address from which too many came that were not good
     */
    public void checkFailures(String address) {
        if (!failures.hasAny(address, rates.failedAuthentications())) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS)
                    .with("Retry-After", Long.toString(Math.max(1, 60 / rates.failedAuthentications())));
        }
    }

    /** Counts credentials that were not good. */
    public void failed(String address) {
        failures.take(address, rates.failedAuthentications());
    }

    /** How many requests a minute the caller has. */
    public int perMinute(Caller caller, Rate rate) {
        return switch (caller.audience()) {
            case EVERYBODY -> of(rates.anonymous(), rate);
            case PERSON -> of(rates.person(), rate);
            case API_CLIENT ->
                caller.client()
                        .map(client -> client.requestsPerMinute().get(rate.label()))
                        .orElseGet(() -> of(rates.client(), rate));
        };
    }

    private static int of(GatewayConfig.Rates.ByGroup general, Rate rate) {
        return rate == Rate.READ ? general.read() : general.write();
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
    }

    private record Share(String owner, Rate rate, int perMinute) {}
}
