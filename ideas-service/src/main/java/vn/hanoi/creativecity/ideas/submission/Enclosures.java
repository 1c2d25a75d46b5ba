package vn.hanoi.creativecity.ideas.submission;

import java.util.UUID;

/**
 * What goes with submissions and is kept elsewhere. Whoever keeps such things has a bean of it; it is told in the
 * transaction of what happens, while the submission is locked.
 */
public interface Enclosures {

    /** What the owner has prepared is from now on what was handed in, as a version of that number. */
    void handedIn(UUID submission, int version);

    /** What was not handed in is forgotten: the last version stands. */
    void editsDropped(UUID submission);

    /**
     * Somebody was erased who had part in it.
     *
     * @param answeredForIt whether they were its owner or its contact
     */
    void personErased(UUID submission, boolean answeredForIt);
}
