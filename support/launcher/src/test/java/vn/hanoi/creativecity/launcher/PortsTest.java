package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortsTest {
    private final Ports ports = FreePorts.find();

    @ParameterizedTest
    @MethodSource("addressesOfThisMachine")
    void everyTakenPortIsNamedWithWhoNeedsIt(InetAddress address) throws IOException {
        int gateway = ports.of(Application.GATEWAY);
        int health = ports.managementOf(Application.IDEAS);
        try (var one = listenOn(ports.postgres(), address);
                var other = listenOn(gateway, address);
                var another = listenOn(health, address)) {

            CannotStart e = assertThrows(CannotStart.class, () -> ports.requireFree(true));

            assertEquals(
                    """
                    Port %d is taken, and postgres needs it.
                    Port %d is taken, and ideas-service (health and metrics) needs it.
                    Port %d is taken, and gateway needs it.
                    Stop what listens there, or move all ports: ./run --port-offset 100""".formatted(one.getLocalPort(), another.getLocalPort(), other.getLocalPort()), e.getMessage());
        }
    }

    @Test
    void noPortIsOneThatOutgoingConnectionsAreGiven() {
        List<Integer> outgoing = new Ports(0)
                .wanted(true).keySet().stream()
                        .filter(port -> port >= FreePorts.FIRST_OUTGOING)
                        .toList();

        assertEquals(List.of(), outgoing);
    }

    private static ServerSocket listenOn(int port, InetAddress address) throws IOException {
        return new ServerSocket(port, 1, address);
    }

    /** Its loopback addresses, of which it may have one or two, and all addresses at once. */
    static Stream<InetAddress> addressesOfThisMachine() throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        return Stream.concat(
                NetworkInterface.getByInetAddress(loopback).inetAddresses(),
                Stream.of(InetAddress.ofLiteral("0.0.0.0")));
    }
}
