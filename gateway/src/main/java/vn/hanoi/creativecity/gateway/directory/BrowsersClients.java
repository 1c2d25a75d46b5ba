package vn.hanoi.creativecity.gateway.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The active clients that browsers use, by what a request shows of them. */
record BrowsersClients(Map<String, KnownClient> byOAuthClient, Set<String> origins) {

    static final BrowsersClients NONE = new BrowsersClients(Map.of(), Set.of());

    static BrowsersClients of(Map<KnownClient, Optional<String>> clients) {
        Map<String, KnownClient> byOAuthClient = new HashMap<>();
        Set<String> origins = new HashSet<>();
        clients.forEach((client, oauthClient) -> {
            oauthClient.ifPresent(id -> byOAuthClient.put(id, client));
            origins.addAll(client.allowedOrigins());
        });
        return new BrowsersClients(Map.copyOf(byOAuthClient), Set.copyOf(origins));
    }

    Optional<KnownClient> withOAuthClient(String id) {
        return Optional.ofNullable(byOAuthClient.get(id));
    }

    boolean allowsOrigin(String origin) {
        return origins.contains(origin);
    }
}
