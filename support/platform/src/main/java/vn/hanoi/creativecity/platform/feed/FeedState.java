package vn.hanoi.creativecity.platform.feed;

/**
 * The feed as a whole.
 *
 * @param epoch raised whenever positions may mean something else than before
 * @param head the position of the latest change
 * @param expired the last position that is not kept any more
 * @param key what seals cursors
 */
record FeedState(long epoch, long head, long expired, byte[] key) {}
