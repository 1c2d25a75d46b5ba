package vn.hanoi.creativecity.platform.measure;

/**
 * Works out one of the figures by which the targets of plans are judged, as things stand now. Each is a bean of the feature
 * that knows the facts; a target asks for it by name. What is assumed never counts, nor what the public does not see.
 */
public interface Measure {

    /** The name by which targets ask for it, in snake_case. */
    String name();

    Figure figure();
}
