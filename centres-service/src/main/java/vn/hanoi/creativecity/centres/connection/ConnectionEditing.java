package vn.hanoi.creativecity.centres.connection;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes connections: follows the two references and reports everything that is wrong at once. */
@Singleton
class ConnectionEditing {

    /** As the database orders ids, byte by byte; Java takes their halves for signed numbers. */
    private static final Comparator<Centre> BY_ID =
            Comparator.comparing(centre -> centre.id().toString());

    private final ConnectionRepository connections;
    private final CentreRepository centres;
    private final Clock clock;

    ConnectionEditing(ConnectionRepository connections, CentreRepository centres, Clock clock) {
        this.connections = connections;
        this.centres = centres;
        this.clock = clock;
    }

    Connection create(ConnectionRequest request) {
        List<Centre> pair = pair(request);
        // In one order, or two that connect the same centres would wait for each other.
        pair.forEach(centres::lock);
        Connection connection = new Connection(Ids.next(), pair, request, clock.instant());
        connections.persistAndFlush(connection);
        return connection;
    }

    void change(Connection connection, ConnectionRequest request) {
        Violations violations = new Violations();
        checkTime(request, violations);
        violations.check(
                found(request, violations).stream().filter(Objects::nonNull).allMatch(connection::joins),
                "/centres",
                "unchangeable",
                new Message(
                        "Hai trung tâm của một kết nối không thay đổi; hãy tạo kết nối khác.",
                        "The two centres of a connection stay; make another connection."));
        violations.throwIfAny();
        connection.change(request, clock.instant());
        connections.flush();
    }

    private List<Centre> pair(ConnectionRequest request) {
        Violations violations = new Violations();
        checkTime(request, violations);
        List<Centre> found = found(request, violations);
        violations.throwIfAny();
        return found.stream().sorted(BY_ID).toList();
    }

    private List<Centre> found(ConnectionRequest request, Violations violations) {
        List<Centre> found = new ArrayList<>();
        for (int i = 0; i < request.centres().size(); i++) {
            String at = "/centres/" + i;
            Centre centre = violations.follow(at, request.centres().get(i), centres::findByReference);
            violations.check(
                    centre == null || found.stream().noneMatch(other -> isSame(other, centre)),
                    at,
                    "repeated",
                    new Message(
                            "Một trung tâm không tự kết nối với chính nó.", "A centre has no connection with itself."));
            found.add(centre);
        }
        return found;
    }

    private static boolean isSame(Centre one, Centre another) {
        return one != null && one.id().equals(another.id());
    }

    private static void checkTime(ConnectionRequest request, Violations violations) {
        violations.check(
                request.since() == null
                        || request.until() == null
                        || request.until().isAfter(request.since()),
                "/until",
                "ends_before_it_begins",
                new Message("Phải sau since.", "Must be after since."));
    }
}
