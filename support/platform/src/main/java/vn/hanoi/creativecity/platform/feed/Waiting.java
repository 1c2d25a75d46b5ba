package vn.hanoi.creativecity.platform.feed;

import java.time.Instant;

/** A write that has no place in the feed yet. */
record Waiting(Subject subject, long version, Instant at) {}
