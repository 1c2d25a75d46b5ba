package vn.hanoi.creativecity.gateway.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.References;

/** The endpoints, as far as the viewer may know of them: administrators of all, an API client of its own. */
@ApplicationScoped
class EndpointRepository implements PanacheRepositoryBase<WebhookEndpoint, UUID> {

    private final Viewer viewer;

    EndpointRepository(Viewer viewer) {
        this.viewer = viewer;
    }

    WebhookEndpoint require(String id) {
        return find(id, LockModeType.NONE);
    }

    /** The endpoint, locked until the transaction ends. */
    WebhookEndpoint requireForChange(String id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The client whose endpoints the viewer may know of; empty when that is all. */
    Optional<UUID> visibleClient() {
        return viewer.has(Roles.ADMIN)
                ? Optional.empty()
                : Optional.of(References.id(viewer.client()).orElse(new UUID(0, 0)));
    }

    List<WebhookEndpoint> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(endpoint -> ids.indexOf(endpoint.id())))
                .toList();
    }

    private WebhookEndpoint find(String id, LockModeType lock) {
        return References.id(id)
                .flatMap(it -> findByIdOptional(it, lock))
                .filter(endpoint ->
                        visibleClient().map(endpoint.clientId()::equals).orElse(true))
                .orElseThrow(() -> EndpointNotFound.withId(id));
    }
}
