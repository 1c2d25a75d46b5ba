package vn.hanoi.creativecity.platform.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource as staff see it.
 *
 * @param known with what it says of persons: to find what differs
 * @param shown without: to keep
 */
record Snapshot(ObjectNode known, ObjectNode shown) {

    /** The members that the other one lacks or has otherwise, as they may be kept. */
    ObjectNode whatDiffersFrom(Snapshot other) {
        ObjectNode differing = shown.objectNode();
        shown.properties().stream()
                .filter(member -> !known.path(member.getKey()).equals(other.known.path(member.getKey())))
                .forEach(member -> differing.set(member.getKey(), member.getValue()));
        return differing;
    }
}
