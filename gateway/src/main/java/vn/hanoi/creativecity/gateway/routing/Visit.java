package vn.hanoi.creativecity.gateway.routing;

import io.vertx.core.http.HttpServerRequest;
import vn.hanoi.creativecity.gateway.access.Credentials;

/** A request at the door: what it shows, and the address that it comes from. */
record Visit(HttpServerRequest request, Credentials credentials, String address) {}
