package vn.hanoi.creativecity.events.occurrence;

import java.util.UUID;

/** Who takes part and agreed to be named. */
public record Performer(UUID id, String slug, String name, String kind, String role) {}
