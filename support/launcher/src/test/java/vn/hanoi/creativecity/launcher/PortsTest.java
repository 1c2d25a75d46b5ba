package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    private final Ports ports = FreePorts.find();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::1", "::"})
    void everyTakenPortIsNamedWithWhoNeedsIt(String address) throws IOException {
        int gateway = ports.of(Application.GATEWAY);
        int health = ports.managementOf(Application.IDEAS);
        try (var one = listenOn(ports.postgres(), address);
                var other = listenOn(gateway, address);
                var another = listenOn(health, address)) {

            CannotStart e = assertThrows(CannotStart.class, ports::requireFree);

            assertEquals(
                    """
                    Port %d is taken, and postgres needs it.
                    Port %d is taken, and ideas-service (health and metrics) needs it.
                    Port %d is taken, and gateway needs it.
                    Stop what listens there, or move all ports: ./run --port-offset 100""".formatted(one.getLocalPort(), another.getLocalPort(), other.getLocalPort()), e.getMessage());
        }
    }

    private static ServerSocket listenOn(int port, String address) throws IOException {
        return new ServerSocket(port, 1, InetAddress.ofLiteral(address));
    }
}
