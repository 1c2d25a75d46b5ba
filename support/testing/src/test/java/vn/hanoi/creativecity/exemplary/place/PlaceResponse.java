package vn.hanoi.creativecity.exemplary.place;

import java.time.Instant;

record PlaceResponse(long id, Instant createdAt) {}
