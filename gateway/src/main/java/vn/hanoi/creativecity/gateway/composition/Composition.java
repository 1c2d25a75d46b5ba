package vn.hanoi.creativecity.gateway.composition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.token.Principal;
import vn.hanoi.creativecity.gateway.upstream.Outages;
import vn.hanoi.creativecity.gateway.upstream.ServiceAnswer;
import vn.hanoi.creativecity.gateway.upstream.Services;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * One answer that is put together from those of several services. All are asked at once, in the name of who asks, and there
 * is one deadline for the whole. It belongs to the thread that made it; only
 * questions may come from others.
 */
public final class Composition {

    private final Services services;
    private final ObjectReader json;
    private final Principal principal;
    private final Locale language;
    private final Map<String, String> headers;
    private final long deadlineNanos;

    /** One for all that is missing in the same way: of twenty lists that are away it is said once. */
    private final Set<CompositionWarning> warnings = new LinkedHashSet<>();

    Composition(
            Services services,
            ObjectReader json,
            Principal principal,
            Locale language,
            String publicUrl,
            Duration patience) {
        this.services = services;
        this.json = json;
        this.principal = principal;
        this.language = language;
        this.headers = Map.of("Accept-Language", language.getLanguage(), PublicAddress.HEADER, publicUrl);
        this.deadlineNanos = System.nanoTime() + patience.toNanos();
    }

    /**
     * Sends a question to a service without waiting for the answer.
     *
     * @param uri path and query
     */
    public Part ask(Upstream upstream, String uri) {
        Duration left = Duration.ofNanos(Math.max(1_000_000, deadlineNanos - System.nanoTime()));
        return new Part(this, upstream, services.get(upstream, uri, principal, headers, left));
    }

    /** The language of the answer. */
    public Locale language() {
        return language;
    }

    /** The parts that are missing, for the answer's member {@code warnings}. */
    public List<CompositionWarning> warnings() {
        return List.copyOf(warnings);
    }

    /** The answer, which nobody may keep when a part of it is missing. */
    public Response answer(Object body) {
        Response.ResponseBuilder response = Response.ok(body);
        if (!warnings.isEmpty()) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return response.build();
    }

    void warn(String part, Upstream upstream, Problem problem) {
        warnings.add(CompositionWarning.of(part, upstream, problem, language));
    }

    /**
     * A part of what a service answered, as the type that holds the members that matter.
     *
     * @throws Problem 502 when it has not the form that it must have
     */
    public <T> T read(JsonNode part, Class<T> type, Upstream upstream) {
        try {
            return json.treeToValue(part, type);
        } catch (JsonProcessingException unreadable) {
            throw Outages.broken(upstream);
        }
    }

    /** @throws Problem what the service said, in the language of the answer */
    JsonNode body(ServiceAnswer answer, Upstream upstream) {
        JsonNode body;
        try {
            body = json.readTree(answer.body().getBytes());
        } catch (IOException unreadable) {
            throw Outages.broken(upstream);
        }
        if (answer.isOk() && body.isObject()) {
            return body;
        }
        if (answer.status() < 400) {
            throw Outages.broken(upstream);
        }
        String detail = body.path("detail").asText();
        throw new Problem(ProblemType.ofStatus(answer.status()), new Message(detail, detail));
    }
}
