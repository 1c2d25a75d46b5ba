package vn.hanoi.creativecity.gateway.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.contract.Contract;
import vn.hanoi.creativecity.gateway.contract.Operation;
import vn.hanoi.creativecity.platform.problem.Problem;

/**
 * Reads targets, and finds them in the contract. That depends on nothing but the target itself, so it is remembered: most
 * requests are for what somebody has just asked for.
 */
final class Destinations {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int CHARACTERS_BESIDE = 100;

    private final PathTree paths;
    private final Cache<String, Destination> known = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String target, Destination _) -> CHARACTERS_BESIDE + target.length())
            .build();

    Destinations(Contract contract) {
        paths = new PathTree(contract.operations());
    }

    /** @throws Problem when the target is none that could mean anything here */
    Destination of(HttpServerRequest request) {
        String target = request.uri();
        if (target.startsWith("/")) {
            return known.get(target, unknown -> read(unknown, null));
        }
        // What names its host is right for that host only.
        return read(target, request.getHeader(HttpHeaders.HOST));
    }

    private Destination read(String uri, String host) {
        Target target = Target.of(uri, host);
        Optional<KnownPath> path = paths.find(target.segments());
        String inner = path.flatMap(known -> known.operation("GET"))
                .flatMap(Operation::ending)
                .map(target::uri)
                .orElseGet(target::uri);
        return new Destination(target.segments(), inner, path);
    }
}
