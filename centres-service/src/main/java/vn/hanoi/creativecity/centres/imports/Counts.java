package vn.hanoi.creativecity.centres.imports;

import jakarta.persistence.Embeddable;

/** How many lines there are, and how many have become what. */
@Embeddable
record Counts(long lines, long created, long changed, long unchanged, long wrong) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);
}
