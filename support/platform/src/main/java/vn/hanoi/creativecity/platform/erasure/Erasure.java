package vn.hanoi.creativecity.platform.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That somebody was erased, without who it was.
 *
 * @param actor who asked for it
 * @param persons what stands since for each account of theirs
 */
public record Erasure(UUID id, Instant at, String actor, List<String> persons, List<Erased> records) {

    /** How many records of one kind named them. */
    public record Erased(String of, int records) {}
}
