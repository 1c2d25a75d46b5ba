package vn.hanoi.creativecity.events.schedule;

import java.util.UUID;
import vn.hanoi.creativecity.events.occurrence.Place;

/**
 * A venue, as schedules name it, or what stands for none.
 *
 * @param name which no other room of the schedule has
 * @param place null for what is no venue
 */
record Room(UUID guid, String name, Place place) {}
