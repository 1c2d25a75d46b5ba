package vn.hanoi.creativecity.centres.connection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.slug.References;

/** The connections, as far as the viewer may see both of their centres. */
@ApplicationScoped
class ConnectionRepository implements PanacheRepositoryBase<Connection, UUID> {

    private final CentreRepository centres;
    private final CentreRights rights;

    ConnectionRepository(CentreRepository centres, CentreRights rights) {
        this.centres = centres;
        this.rights = rights;
    }

    Connection require(String id) {
        return require(id, LockModeType.NONE);
    }

    /** The connection and its centres, locked until the transaction ends. */
    Connection requireForChange(String id) {
        Connection connection = require(id, LockModeType.PESSIMISTIC_WRITE);
        connection.centres().forEach(centres::lock);
        return connection;
    }

    private Connection require(String id, LockModeType lock) {
        return References.id(id)
                .flatMap(known -> findByIdOptional(known, lock))
                .filter(connection -> connection.centres().stream().allMatch(rights::maySee))
                .orElseThrow(() -> ConnectionNotFound.withId(id));
    }

    List<Connection> inOrder(List<UUID> ids) {
        return list("from Connection c join fetch c.first join fetch c.second where c.id in ?1", ids).stream()
                .sorted(Comparator.comparing(connection -> ids.indexOf(connection.id())))
                .toList();
    }
}
