package vn.hanoi.creativecity.gateway.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The addresses to which nothing is sent: all that are not of the public internet [IANA IPv4 and IPv6 Special-Purpose
 * Address Registries], and those that carry another address inside. Of IPv6 only what has been given out is not forbidden.
 */
final class ForbiddenAddresses {

    private static final List<Network> IPV4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Global unicast. NAT64, mapped, unique local, link-local and multicast addresses lie outside. */
    private static final Network GIVEN_OUT = Network.of("2000::/3");

    private static final List<Network> IPV6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final List<Network> LOOPBACK = networks("127.0.0.0/8", "::1/128");

    private ForbiddenAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? IPV4.stream().anyMatch(network -> network.contains(bytes))
                : !GIVEN_OUT.contains(bytes) || IPV6.stream().anyMatch(network -> network.contains(bytes));
    }

    static boolean isLoopback(InetAddress address) {
        return LOOPBACK.stream().anyMatch(network -> network.contains(address.getAddress()));
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(Network::of).toList();
    }

    /** Addresses that begin with the same bits. */
    private record Network(byte[] prefix, int bits) {

        static Network of(String text) {
            String[] parts = text.split("/");
            try {
                return new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
