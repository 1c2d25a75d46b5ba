package vn.hanoi.creativecity.gateway.routing;

import java.util.List;
import java.util.Optional;

/**
 * Where a request wants to go.
 *
 * @param segments its path, decoded
 * @param uri path and query in the form that services get
 * @param path what the contract has there
 */
record Destination(List<String> segments, String uri, Optional<KnownPath> path) {}
