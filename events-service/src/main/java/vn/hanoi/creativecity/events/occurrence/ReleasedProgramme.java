package vn.hanoi.creativecity.events.occurrence;

import java.util.UUID;

/** Knows which version of the programme of an edition was released last. */
public interface ReleasedProgramme {

    /** Its number; 0 before the first. Asked in the present transaction. */
    int lastOf(UUID edition);
}
