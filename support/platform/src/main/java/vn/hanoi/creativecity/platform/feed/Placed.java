package vn.hanoi.creativecity.platform.feed;

import java.time.Instant;
import java.util.Set;

/**
 * A change with its place, which is its number in a list.
 *
 * @param audience who is told, if they see the resource
 * @param lost who saw it until then, and does not any more: they are told that it is gone
 */
record Placed(Subject subject, long version, ChangeKind kind, Instant at, Set<String> audience, Set<String> lost) {}
