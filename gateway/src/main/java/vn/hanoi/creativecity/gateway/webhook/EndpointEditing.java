package vn.hanoi.creativecity.gateway.webhook;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.directory.ClientDirectory;
import vn.hanoi.creativecity.gateway.directory.KnownClient;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes endpoints and their secrets. */
@Singleton
class EndpointEditing {

    /** How long the former secret signs beside a new one. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final EndpointRepository endpoints;
    private final ClientDirectory clients;
    private final FeedWatch watch;
    private final SecretSeal seal;
    private final EventWriter writer;
    private final Session session;
    private final Clock clock;
    private final boolean allowsLoopback;

    EndpointEditing(
            EndpointRepository endpoints,
            ClientDirectory clients,
            FeedWatch watch,
            SecretSeal seal,
            EventWriter writer,
            Session session,
            Clock clock,
            GatewayConfig config) {
        this.endpoints = endpoints;
        this.clients = clients;
        this.watch = watch;
        this.seal = seal;
        this.writer = writer;
        this.session = session;
        this.clock = clock;
        this.allowsLoopback = config.webhooks().allowLoopback();
    }

    WebhookEndpoint create(EndpointRequest request, String apiUrl, SigningSecret secret) throws InterruptedException {
        check(request);
        UUID owner = owner(request);
        KnownClient client = known(owner);
        lock(owner);
        if (endpoints.count("clientId", owner) >= TooManyEndpoints.MOST) {
            throw new TooManyEndpoints();
        }
        UUID id = Ids.next();
        byte[] sealed = seal.seal(id, secret);
        WebhookEndpoint endpoint =
                new WebhookEndpoint(id, owner, request, apiUrl, watch.start(client, apiUrl), clock.instant());
        endpoints.persistAndFlush(endpoint);
        insertSecret(id, sealed);
        return endpoint;
    }

    void change(WebhookEndpoint endpoint, EndpointRequest request) {
        check(request);
        if (!endpoint.clientId().equals(request.client())) {
            throw Problem.invalid(
                    "/client",
                    "unchangeable",
                    new Message("Không thể chuyển cho ứng dụng khác.", "It cannot go to another client."));
        }
        boolean isElsewhere = !endpoint.url().equals(request.url());
        endpoint.change(request, clock.instant());
        endpoints.flush();
        if (isElsewhere) {
            beginAnew(endpoint);
        }
    }

    void move(WebhookEndpoint endpoint, EndpointState next) {
        endpoint.moveTo(next, clock.instant());
        endpoints.flush();
        beginAnew(endpoint);
    }

    /** What failed before is not held against it: another address, or a time in which nothing was sent. */
    private void beginAnew(WebhookEndpoint endpoint) {
        session.createNativeMutationQuery("update webhook_endpoint set failing_since = null where id = :endpoint")
                .setParameter("endpoint", endpoint.id())
                .executeUpdate();
    }

    /** Secrets and deliveries go with it. */
    void delete(WebhookEndpoint endpoint) {
        endpoints.delete(endpoint);
        endpoints.flush();
    }

    /** From now on the secret signs, and for a day the one before as well; gives the end of that. */
    Instant rotate(WebhookEndpoint endpoint, SigningSecret secret) {
        Instant until = clock.instant().plus(OVERLAP);
        session.createNativeMutationQuery("""
                        delete from webhook_secret where endpoint_id = :endpoint and expires_at is not null""")
                .setParameter("endpoint", endpoint.id())
                .executeUpdate();
        session.createNativeMutationQuery("update webhook_secret set expires_at = :until where endpoint_id = :endpoint")
                .setParameter("until", until)
                .setParameter("endpoint", endpoint.id())
                .executeUpdate();
        insertSecret(endpoint.id(), seal.seal(endpoint.id(), secret));
        return until;
    }

    /** Gives the id of the delivery. */
    UUID ping(WebhookEndpoint endpoint) {
        Instant now = clock.instant();
        Event event = writer.ping(endpoint.id(), now);
        UUID id = Ids.next();
        session.createNativeMutationQuery("""
                        insert into webhook_delivery
                            (id, endpoint_id, type, payload, state, attempts, next_attempt_at, created_at)
                        values (:id, :endpoint, :type, :payload, 'PENDING', 0, :now, :now)""")
                .setParameter("id", id)
                .setParameter("endpoint", endpoint.id())
                .setParameter("type", event.type())
                .setParameter("payload", event.payload())
                .setParameter("now", now)
                .executeUpdate();
        return id;
    }

    private void insertSecret(UUID endpoint, byte[] sealed) {
        session.createNativeMutationQuery("""
                        insert into webhook_secret (id, endpoint_id, sealed, created_at)
                        values (:id, :endpoint, :sealed, :now)""")
                .setParameter("id", Ids.next())
                .setParameter("endpoint", endpoint)
                .setParameter("sealed", sealed)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private UUID owner(EndpointRequest request) {
        return endpoints
                .visibleClient()
                .map(own -> {
                    if (request.client() != null && !request.client().equals(own)) {
                        throw noClient();
                    }
                    return own;
                })
                .orElseGet(() -> {
                    if (request.client() == null) {
                        throw Problem.invalid(
                                "/client",
                                "required",
                                new Message(
                                        "Quản trị viên phải nêu ứng dụng.", "An administrator must name the client."));
                    }
                    return request.client();
                });
    }

    private KnownClient known(UUID owner) {
        try {
            return clients.clientWithId(owner)
                    .filter(client -> client.scopes().contains(Scopes.WEBHOOKS_MANAGE))
                    .orElseThrow(EndpointEditing::noClient);
        } catch (SQLException away) {
            throw Problem.unavailable(SOON);
        }
    }

    /** So that no two requests count the client's endpoints at once. */
    private void lock(UUID client) {
        session.createNativeQuery("select id from api_client where id = :id for update", UUID.class)
                .setParameter("id", client)
                .getSingleResult();
    }

    private void check(EndpointRequest request) {
        List<Violation> violations = new ArrayList<>(EventTypes.unknown(request.types()));
        if (Destination.of(request.url(), allowsLoopback).isEmpty()) {
            violations.addFirst(Violation.at("/url", "not_public", Destination.rule()));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static Problem noClient() {
        return Problem.invalid(
                "/client",
                "unknown_reference",
                new Message(
                        "Không có ứng dụng đang hoạt động như vậy với quyền webhooks:manage.",
                        "There is no such active client with the scope webhooks:manage."));
    }
}
