package vn.hanoi.creativecity.centres.network;

import java.util.UUID;
import vn.hanoi.creativecity.centres.connection.ConnectionKind;

/** A connection that holds today between two published centres. */
record NetworkLink(UUID id, UUID first, UUID second, ConnectionKind kind, boolean isAssumed) {}
