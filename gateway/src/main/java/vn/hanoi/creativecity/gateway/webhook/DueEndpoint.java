package vn.hanoi.creativecity.gateway.webhook;

import java.util.List;
import java.util.UUID;

/** An endpoint whose part of the feed this process reads now. */
record DueEndpoint(UUID id, UUID client, List<String> types, String apiUrl, String cursor) {}
