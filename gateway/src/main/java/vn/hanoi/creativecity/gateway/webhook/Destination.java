package vn.hanoi.creativecity.gateway.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Where an endpoint is, as far as its URL says.
 *
 * @param target path and query
 */
record Destination(boolean isSecure, String host, int port, String target) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final String THIS_MACHINE = "localhost|127\\.0\\.0\\.1|\\[::1]";

    /** What names stand for at this moment. */
    @FunctionalInterface
    interface Names {

        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    /** The name stands for an address to which nothing is sent. */
    static final class ForbiddenAddress extends Exception {}

    /** Empty when the URL is none to which anything may be sent; names are asked for when something is sent. */
    static Optional<Destination> of(String url, boolean allowsLoopback) {
        try {
            URI uri = new URI(new URI(url).toASCIIString());
            boolean isHere =
                    allowsLoopback && uri.getHost() != null && uri.getHost().matches(THIS_MACHINE);
            boolean isSecure = "https".equalsIgnoreCase(uri.getScheme());
            int port = uri.getPort() >= 0 ? uri.getPort() : isSecure ? HTTPS : HTTP;
            boolean isUsable = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && (isSecure && port == HTTPS || isHere && (isSecure || "http".equalsIgnoreCase(uri.getScheme())));
            if (!isUsable) {
                return Optional.empty();
            }
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.of(new Destination(isSecure, uri.getHost(), port, path + query));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    static Message rule() {
        return new Message(
                "Phải là địa chỉ https công khai ở cổng 443, không có tên người dùng và không có phần sau dấu #.",
                "Must be a public https address at port 443, without a user and without a fragment.");
    }

    /**
     * The address to connect to, of those that the name stands for now. One that is forbidden forbids all: the next answer
     * might begin with it.
     */
    InetAddress address(Names names, boolean allowsLoopback) throws UnknownHostException, ForbiddenAddress {
        InetAddress[] all = names.addressesOf(host.replaceAll("[\\[\\]]", ""));
        for (InetAddress address : all) {
            boolean isAllowed = allowsLoopback && ForbiddenAddresses.isLoopback(address);
            if (!isAllowed && ForbiddenAddresses.contains(address)) {
                throw new ForbiddenAddress();
            }
        }
        return Arrays.stream(all)
                .min(Comparator.comparing(address -> address.getAddress().length))
                .orElseThrow(UnknownHostException::new);
    }
}
