package vn.hanoi.creativecity.events.programme;

import java.util.List;

/**
 * What a programme holds, as a whole.
 *
 * @param hash the SHA-256 of the list of its sessions, in the order of their ids, in canonical form [RFC 8785]
 * @param counts of the changes since the last release, kind by kind
 */
record Contents(int sessions, String hash, List<ChangeCount> counts) {}
