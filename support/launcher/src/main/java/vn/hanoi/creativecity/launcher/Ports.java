package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each process listens: the port of the table, moved by the offset of this run. The ports of the table lie below
 * those that systems give to outgoing connections, so that no connection of anybody holds one of them by chance.
 */
record Ports(int offset) {
    private static final int POSTGRES = 15432;
    private static final int KEYCLOAK = 8180;
    private static final int MANAGEMENT = 1000;
    static final int GREATEST_OFFSET = 65535 - POSTGRES;

    int of(Application application) {
        return application.port() + offset;
    }

    int managementOf(Application application) {
        return application.managementPort() + offset;
    }

    int postgres() {
        return POSTGRES + offset;
    }

    int keycloak() {
        return KEYCLOAK + offset;
    }

    int keycloakManagement() {
        return keycloak() + MANAGEMENT;
    }

    void requireFree(boolean withIdentity) throws CannotStart {
        List<String> taken = new ArrayList<>();
        wanted(withIdentity).forEach((port, who) -> {
            if (isTaken(port)) {
                taken.add("Port " + port + " is taken, and " + who + " needs it.");
            }
        });
        if (!taken.isEmpty()) {
            throw new CannotStart(
                    String.join("\n", taken) + "\nStop what listens there, or move all ports: ./run --port-offset 100");
        }
    }

    /** Every port that a run needs, with who needs it. */
    Map<Integer, String> wanted(boolean withIdentity) {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        wanted.put(postgres(), Postgres.NAME);
        for (Application application : Application.values()) {
            wanted.put(of(application), application.module());
            wanted.put(managementOf(application), application.module() + " (health and metrics)");
        }
        if (withIdentity) {
            wanted.put(keycloak(), Keycloak.NAME);
            wanted.put(keycloakManagement(), Keycloak.NAME + " (health and metrics)");
        }
        return wanted;
    }

    /** Asks first, because some systems let a second program bind a port that another one holds on all addresses. */
    private static boolean isTaken(int port) {
        return answers("127.0.0.1", port) || answers("::1", port) || !canBind(port);
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static boolean canBind(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
