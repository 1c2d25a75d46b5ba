package vn.hanoi.creativecity.gateway.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.GatewayConfig;

/**
 * From which address a request comes: that of the connection, or, when a trusted proxy holds it, the last one in
 * {@code X-Forwarded-For} that no trusted proxy has. What stands before that one anybody can have written.
 */
@Singleton
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> proxies;

    ClientAddress(GatewayConfig config) {
        proxies = config.trustedProxies().orElse(List.of()).stream()
                .map(network -> new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT))
                .toList();
    }

    /** The address in the form by which requests are counted: a network of 64 bits for IPv6. */
    public String of(HttpServerRequest request) {
        String connected = request.connection().remoteAddress().hostAddress();
        if (proxies.isEmpty() && connected.indexOf(':') < 0) {
            // An address of IPv4, which is counted as it is.
            return connected;
        }
        InetAddress address = parse(connected).orElse(null);
        if (address == null) {
            return connected;
        }
        if (isTrusted(address)) {
            List<String> path = request.headers().getAll(FORWARDED_FOR).stream()
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .map(String::trim)
                    .toList();
            for (String hop : path.reversed()) {
                Optional<InetAddress> next = parse(hop);
                if (next.isEmpty()) {
                    break;
                }
                address = next.get();
                if (!isTrusted(address)) {
                    break;
                }
            }
        }
        return counted(address);
    }

    private boolean isTrusted(InetAddress address) {
        if (proxies.isEmpty()) {
            return false;
        }
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return proxies.stream().anyMatch(proxy -> proxy.matches(socket));
    }

    /** Never asks for a name: only what is an address already is taken. */
    private static Optional<InetAddress> parse(String text) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(text));
    }

    private static String counted(InetAddress address) {
        return address instanceof Inet6Address
                ? NetUtil.bytesToIpAddress(networkOf(address.getAddress()))
                : address.getHostAddress();
    }

    private static byte[] networkOf(byte[] address) {
        return Arrays.copyOf(Arrays.copyOf(address, NETWORK_BYTES), address.length);
    }
}
