package vn.hanoi.creativecity.gateway.webhook;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.slug.References;

/** What was sent, as it is read, and what is sent again. */
@Singleton
class DeliveryLog {

    private final Session session;
    private final EndpointRepository endpoints;
    private final Clock clock;

    DeliveryLog(Session session, EndpointRepository endpoints, Clock clock) {
        this.session = session;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /** The delivery, if its endpoint is one that the viewer may know of. */
    WebhookDeliveryResponse require(String id) {
        return References.id(id)
                .flatMap(it -> inOrder(List.of(it)).stream().findFirst())
                .filter(delivery -> endpoints
                        .visibleClient()
                        .map(client -> endpoints.count("id = ?1 and clientId = ?2", delivery.endpoint(), client) == 1)
                        .orElse(true))
                .orElseThrow(() -> DeliveryNotFound.withId(id));
    }

    List<WebhookDeliveryResponse> inOrder(List<UUID> ids) {
        Map<UUID, List<AttemptResponse>> attempts = attempts(ids);
        return session.createNativeQuery("""
                        select id, endpoint_id, type, state, payload, next_attempt_at, created_at, finished_at
                        from webhook_delivery where id in (:ids)""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("endpoint_id", UUID.class)
                .addScalar("type", String.class)
                .addScalar("state", String.class)
                .addScalar("payload", String.class)
                .addScalar("next_attempt_at", Instant.class)
                .addScalar("created_at", Instant.class)
                .addScalar("finished_at", Instant.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new WebhookDeliveryResponse(
                        row.get("id", UUID.class),
                        row.get("endpoint_id", UUID.class),
                        row.get("type", String.class),
                        DeliveryState.valueOf(row.get("state", String.class)),
                        row.get("payload", String.class),
                        attempts.getOrDefault(row.get("id", UUID.class), List.of()),
                        row.get("next_attempt_at", Instant.class),
                        row.get("created_at", Instant.class),
                        row.get("finished_at", Instant.class)))
                .sorted(Comparator.comparing(delivery -> ids.indexOf(delivery.id())))
                .toList();
    }

    /** Sends it again, from the first attempt on, under the same id; after the attempt that is under way, if one is. */
    void replay(UUID delivery) {
        replay("id = :value", delivery, Optional.empty());
    }

    /** Sends again all that was delivered or failed since then; gives how many that are. */
    long replay(WebhookEndpoint endpoint, Instant since) {
        return replay(
                "endpoint_id = :value and state <> 'PENDING' and created_at >= :since",
                endpoint.id(),
                Optional.of(since));
    }

    private long replay(String condition, UUID value, Optional<Instant> since) {
        var update = session.createNativeMutationQuery("""
                        update webhook_delivery set state = 'PENDING', attempts = 0, next_attempt_at = :now,
                            finished_at = null
                        where\s""" + condition)
                .setParameter("now", clock.instant())
                .setParameter("value", value);
        since.ifPresent(it -> update.setParameter("since", it));
        return update.executeUpdate();
    }

    private Map<UUID, List<AttemptResponse>> attempts(List<UUID> deliveries) {
        Map<UUID, List<AttemptResponse>> attempts = new HashMap<>();
        session.createNativeQuery("""
                        select delivery_id, at, duration_ms, status, error from webhook_attempt
                        where delivery_id in (:ids) order by at, id""", Tuple.class)
                .addScalar("delivery_id", UUID.class)
                .addScalar("at", Instant.class)
                .addScalar("duration_ms", Integer.class)
                .addScalar("status", Integer.class)
                .addScalar("error", String.class)
                .setParameter("ids", deliveries)
                .getResultStream()
                .forEach(row -> attempts.computeIfAbsent(row.get("delivery_id", UUID.class), _ -> new ArrayList<>())
                        .add(new AttemptResponse(
                                row.get("at", Instant.class),
                                row.get("duration_ms", Integer.class),
                                row.get("status", Integer.class),
                                row.get("error", String.class))));
        return attempts;
    }
}
