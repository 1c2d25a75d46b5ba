package vn.hanoi.creativecity.centres.openinghours;

import java.time.Instant;

/**
 * What somebody finds at an instant.
 *
 * @param now what holds then
 * @param next what follows in another state; null when nothing does within the days that are looked at
 */
record OpeningStatus(Instant at, Stretch now, Stretch next) {}
