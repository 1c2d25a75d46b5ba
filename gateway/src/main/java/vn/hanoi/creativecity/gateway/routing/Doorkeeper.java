package vn.hanoi.creativecity.gateway.routing;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.access.Authentication;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.access.Challenges;
import vn.hanoi.creativecity.gateway.access.Credentials;
import vn.hanoi.creativecity.gateway.contract.Operation;
import vn.hanoi.creativecity.gateway.limit.Allowance;
import vn.hanoi.creativecity.gateway.limit.ClientAddress;
import vn.hanoi.creativecity.gateway.limit.Limits;
import vn.hanoi.creativecity.gateway.limit.Rate;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** Asks who comes, how often they come, and whether they may go where they want to. */
@Singleton
class Doorkeeper {

    private final Authentication authentication;
    private final Challenges challenges;
    private final Limits limits;
    private final ClientAddress addresses;

    Doorkeeper(Authentication authentication, Challenges challenges, Limits limits, ClientAddress addresses) {
        this.authentication = authentication;
        this.challenges = challenges;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** @throws Problem 400 when what it shows is ambiguous */
    Visit receive(HttpServerRequest request) {
        return new Visit(request, Credentials.of(request.headers()), addresses.of(request));
    }

    /** Who comes, if they are known. Never blocks. */
    Optional<Caller> recall(Visit visit) {
        return authentication.recall(visit.credentials());
    }

    /**
     * Who comes. May block.
     *
     * @throws Problem 401 when what they show is not good, 429 when too much of that came from there, 503 when it cannot
     *     be judged
     */
    Caller find(Visit visit) {
        limits.checkFailures(visit.address());
        return authentication.find(visit.credentials()).orElseThrow(() -> {
            limits.failed(visit.address());
            return challenges.invalid(visit.request());
        });
    }

    /** @throws Problem 429 when they have come too often */
    void limit(Visit visit, Caller caller) {
        HttpMethod method = visit.request().method();
        Rate rate = Rate.of(method == HttpMethod.GET || method == HttpMethod.HEAD);
        Allowance allowance = limits.take(caller, visit.address(), rate);
        allowance.tell(visit.request().response().headers());
        if (!allowance.isGranted()) {
            throw allowance.refusal();
        }
    }

    /** @throws Problem 401 when they have to say who they are, 403 when it is not for them */
    void check(Visit visit, Caller caller, Operation operation) {
        if (!caller.mayCall(operation)) {
            throw caller.isNobody() ? challenges.missing(visit.request()) : new Problem(ProblemType.FORBIDDEN);
        }
    }
}
