package vn.hanoi.creativecity.platform.feed;

import java.util.Set;

/**
 * As whom the viewer sees what the feed tells of. Each resource has an audience, a set of such words; whoever is one of
 * them sees it. A service that tells more apart than the public and its staff has a bean of its own.
 */
public interface Audience {

    String PUBLIC = "public";
    String STAFF = "staff";

    /** All that the viewer is: who is the same sees the same, of a document too. */
    Set<String> ofViewer();
}
