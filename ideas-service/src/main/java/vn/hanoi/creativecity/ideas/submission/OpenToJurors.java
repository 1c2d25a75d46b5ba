package vn.hanoi.creativecity.ideas.submission;

import java.util.Set;
import java.util.UUID;

/** What has been opened to the viewer as a juror. Whoever assigns reviews has a bean of it. */
public interface OpenToJurors {

    Set<UUID> submissions();
}
