package vn.hanoi.creativecity.gateway.key;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.References;

/** The keys of API clients. Who asks for one has found its client, and locked it to change one. */
@ApplicationScoped
class KeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {

    ApiKey require(UUID client, String id) {
        return References.id(id)
                .flatMap(this::findByIdOptional)
                .filter(key -> key.clientId().equals(client))
                .orElseThrow(() -> KeyNotFound.withId(id));
    }

    long countLive(UUID client, Instant now) {
        return count("clientId = ?1 and revokedAt is null and expiresAt > ?2", client, now);
    }

    List<ApiKey> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing(key -> ids.indexOf(key.id())))
                .toList();
    }
}
