package vn.hanoi.creativecity.gateway.changes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.address.PublicAddress;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.upstream.Outages;
import vn.hanoi.creativecity.gateway.upstream.ServiceAnswer;
import vn.hanoi.creativecity.gateway.upstream.Services;
import vn.hanoi.creativecity.platform.problem.Problem;

/** The feeds of the services, one by one. */
@Singleton
class ServiceFeeds {

    private final Services services;
    private final ObjectReader json;
    private final Duration patience;

    ServiceFeeds(Services services, ObjectMapper json, GatewayConfig config) {
        this.services = services;
        this.patience = config.timeouts().feed();
        // What a service wrote goes out as it wrote it.
        this.json = json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /**
     * What follows in one service. Who cancels it breaks the request off.
     *
     * @param cursor null for the beginning
     * @param wait for how many seconds it may wait for a change
     * @return never fails
     */
    Asked ask(FeedQuestion question, Upstream service, String cursor, int limit, long wait) {
        StringBuilder uri = new StringBuilder("/v1/changes/")
                .append(service.name().toLowerCase(Locale.ROOT))
                .append("?limit=")
                .append(limit);
        Set<String> collections = question.selection().ofService(service);
        if (!collections.isEmpty()) {
            uri.append("&collection=").append(String.join(",", collections));
        }
        if (cursor != null) {
            uri.append("&cursor=").append(cursor);
        }
        if (wait > 0) {
            uri.append("&wait=").append(wait);
        }
        CompletableFuture<ServiceAnswer> request = services.get(
                service,
                uri.toString(),
                question.principal(),
                Map.of(
                        "Accept-Language",
                        question.language().getLanguage(),
                        PublicAddress.HEADER,
                        question.publicUrl()),
                patience.plusSeconds(wait));
        return new Asked(request, request.handle((answer, failure) -> answer(service, answer, failure)));
    }

    /** A question that is on its way. */
    record Asked(CompletableFuture<?> request, CompletableFuture<FeedAnswer> answer) {

        void breakOff() {
            request.cancel(false);
        }
    }

    private FeedAnswer answer(Upstream service, ServiceAnswer answer, Throwable failure) {
        if (failure != null) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            return new FeedAnswer.Missing(
                    service, cause instanceof Problem problem ? problem : Outages.broken(service));
        }
        return switch (answer.status()) {
            case 200 -> read(service, answer);
            case 410 -> new FeedAnswer.Expired(service);
            case 400 -> new FeedAnswer.NotTheirs(service);
            case 503 -> new FeedAnswer.Missing(service, Outages.away(service));
            default -> new FeedAnswer.Missing(service, Outages.broken(service));
        };
    }

    private FeedAnswer read(Upstream service, ServiceAnswer answer) {
        try {
            return FeedAnswer.Part.of(service, json.readTree(answer.body().getBytes()));
        } catch (IOException unreadable) {
            return new FeedAnswer.Missing(service, Outages.broken(service));
        }
    }
}
