package vn.hanoi.creativecity.gateway.webhook;

import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.gateway.directory.KnownClient;

/** An endpoint for which this process reads the feed now. */
record DueEndpoint(UUID id, KnownClient client, List<String> types, String apiUrl, String cursor) {}
