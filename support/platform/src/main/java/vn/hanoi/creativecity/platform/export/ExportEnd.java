package vn.hanoi.creativecity.platform.export;

/**
 * What stands at the end of an export that is whole.
 *
 * @param count how many documents there are
 * @param cursor from where the feed goes on with what changes next; no document has such a member
 * @param next the path and query that lead on
 */
record ExportEnd(long count, String cursor, String next) {}
