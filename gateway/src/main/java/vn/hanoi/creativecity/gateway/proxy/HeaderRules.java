package vn.hanoi.creativecity.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.compression.TagMarks;
import vn.hanoi.creativecity.gateway.contract.Contract;

/**
 * Which headers pass. Inwards it is a list of what may, so that nothing internal can be forged: forwarding headers,
 * credentials, cookies, trace contexts and whatever a service may one day trust stay outside. Outwards it is a list of
 * what may not. How answers are compressed is settled with the reader here: services write them as they are.
 */
@Singleton
public class HeaderRules {

    /** What services may be told about the request itself [RFC 9110, RFC 7240]; the contract adds its parameters. */
    private static final Set<String> INWARDS = Set.of(
            "accept",
            "accept-language",
            "cache-control",
            "content-encoding",
            "content-language",
            "content-type",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "prefer",
            "range",
            "user-agent");

    /** Conditions, which may name the compressed form of what the service knows. */
    private static final Set<String> TAGS = Set.of("if-match", "if-none-match");

    private static final Set<String> NEVER_INWARDS = Set.of("authorization", "x-api-key", "cookie");

    /** The connection's own [RFC 9110 section 7.6.1], what tells of the inside, and what the edge writes itself. */
    private static final Set<String> NEVER_OUTWARDS = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "access-control-allow-credentials",
            "access-control-allow-headers",
            "access-control-allow-methods",
            "access-control-allow-origin",
            "access-control-expose-headers",
            "access-control-max-age",
            "content-security-policy",
            "ratelimit",
            "ratelimit-policy",
            "server",
            "set-cookie",
            "via",
            "x-powered-by");

    private static final int MOST_KNOWN = 500;

    /** Services write the same few names with each answer. */
    private final Map<String, Outwards> known = new ConcurrentHashMap<>();

    /** Each in the form in which it is written. */
    private final Map<String, CharSequence> inwards;

    private final Set<String> innerHosts;

    HeaderRules(GatewayConfig config, Contract contract) {
        Set<String> names = new HashSet<>(INWARDS);
        names.addAll(contract.headerParameters());
        names.removeAll(NEVER_INWARDS);
        inwards = names.stream().collect(Collectors.toUnmodifiableMap(name -> name, HttpHeaders::createOptimized));
        innerHosts = config.upstreams().values().stream()
                .map(URI::getHost)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    void copyInwards(MultiMap from, MultiMap to) {
        Set<String> ofTheConnection = namedByConnection(from);
        from.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            CharSequence passed = inwards.get(lower);
            if (passed != null && !ofTheConnection.contains(lower)) {
                to.add(passed, TAGS.contains(lower) ? TagMarks.unmarked(value) : value);
            }
        });
    }

    public void copyOutwards(MultiMap from, MultiMap to) {
        Set<String> ofTheConnection = namedByConnection(from);
        from.forEach((name, value) -> {
            Outwards rule = outwards(name);
            if (rule.isAddress()) {
                withoutInnerHost(value).ifPresent(location -> to.add(rule.name(), location));
            } else if (rule.passes() && !ofTheConnection.contains(rule.lower())) {
                to.add(rule.name(), value);
            }
        });
    }

    private Outwards outwards(String name) {
        Outwards rule = known.get(name);
        if (rule == null) {
            rule = Outwards.of(name);
            if (known.size() < MOST_KNOWN) {
                known.put(name, rule);
            }
        }
        return rule;
    }

    /** A service knows itself by an address that means nothing outside; a reference without a host is right for all. */
    private Optional<String> withoutInnerHost(String location) {
        try {
            URI uri = new URI(location);
            if (uri.getRawAuthority() == null) {
                return Optional.of(location);
            }
            if (uri.getHost() != null && !innerHosts.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
                return Optional.of(location);
            }
            // Two slashes at the start would name a host again.
            return Optional.of("/" + uri.getRawPath().replaceFirst("^/+", "")
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                    + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment()));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return Set.of();
        }
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** What becomes of a header of an answer; its name is in the form in which it is written. */
    private record Outwards(CharSequence name, String lower, boolean passes, boolean isAddress) {

        static Outwards of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return new Outwards(
                    HttpHeaders.createOptimized(name),
                    lower,
                    !NEVER_OUTWARDS.contains(lower) && !lower.startsWith("x-internal-"),
                    lower.equals("location") || lower.equals("content-location"));
        }
    }
}
