package vn.hanoi.creativecity.events.registration;

import java.util.UUID;

/** Whoever stands at the door with a code, and how many there may be with them. */
public record Arrival(UUID registration, String name, int groupSize) {}
