package vn.hanoi.creativecity.gateway.directory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An API client as the edge needs it.
 *
 * @param organisation the slug of the organisation that it acts for
 * @param scopes what its keys may do, such as {@code centres:read}
 * @param allowedOrigins the origins whose scripts may use it, such as {@code https://example.org}
 * @param requestsPerMinute its own limits by group of operations ({@code read}, {@code write}); a group that is absent
 *     has the general one
 */
public record KnownClient(
        UUID id,
        String name,
        Optional<String> organisation,
        Set<String> scopes,
        Set<String> allowedOrigins,
        Map<String, Integer> requestsPerMinute) {}
