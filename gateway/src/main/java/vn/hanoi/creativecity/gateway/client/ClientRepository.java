package vn.hanoi.creativecity.gateway.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.References;

/** The API clients, as far as the viewer may know of them: administrators of all, partners of their organisations'. */
@ApplicationScoped
public class ClientRepository implements PanacheRepositoryBase<ApiClient, UUID> {

    private final Viewer viewer;

    ClientRepository(Viewer viewer) {
        this.viewer = viewer;
    }

    /** The client. */
    public ApiClient require(String id) {
        return find(id, LockModeType.NONE);
    }

    /** The client, locked until the transaction ends. */
    public ApiClient requireForChange(String id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isAnotherWith(String oauthClient, UUID id) {
        return oauthClient != null && count("oauthClient = ?1 and id <> ?2", oauthClient, id) > 0;
    }

    /** The organisations whose clients the viewer may know of; empty when that is all. */
    Optional<Set<String>> visibleOrganisations() {
        return viewer.has(Roles.ADMIN) ? Optional.empty() : Optional.of(viewer.organisations());
    }

    List<ApiClient> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(client -> ids.indexOf(client.id())))
                .toList();
    }

    private ApiClient find(String id, LockModeType lock) {
        return References.id(id)
                .flatMap(it -> findByIdOptional(it, lock))
                .filter(client -> visibleOrganisations()
                        .map(organisations -> organisations.stream().anyMatch(client::isOf))
                        .orElse(true))
                .orElseThrow(() -> ClientNotFound.withId(id));
    }
}
