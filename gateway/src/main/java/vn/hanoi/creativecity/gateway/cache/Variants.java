package vn.hanoi.creativecity.gateway.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answers that are kept for one address [RFC 9111 section 4.1], the latest first. There are few: an address with many
 * would be one for which somebody makes up headers.
 */
record Variants(List<Entry> entries) {

    private static final int MOST = 8;
    private static final Variants NONE = new Variants(List.of());

    /** The one for such a request; null without one. */
    Entry find(Reader reader) {
        for (Entry entry : entries) {
            if (entry.isFor(reader)) {
                return entry;
            }
        }
        return null;
    }

    /** Whether there is one for the same readers. */
    boolean hasSameAs(Entry other) {
        return entries.stream().anyMatch(entry -> entry.isForSameAs(other));
    }

    /** With one more, unless what is there is from after it. */
    static Variants with(Variants known, Entry added) {
        Variants present = known == null ? NONE : known;
        Entry other = present.entries.stream()
                .filter(entry -> entry.isForSameAs(added))
                .findFirst()
                .orElse(null);
        if (other != null && other.isNewerThan(added)) {
            return present;
        }
        // What the latest answer varies by is what counts.
        return new Variants(bounded(Stream.concat(
                        Stream.of(added),
                        present.entries.stream()
                                .filter(entry -> !entry.isForSameAs(added))
                                .filter(entry -> (entry.accept() == null) == (added.accept() == null))
                                .filter(entry -> (entry.language() == null) == (added.language() == null)))
                .toList()));
    }

    /** Without the oldest if there are too many, but what is for everybody stays. */
    private static List<Entry> bounded(List<Entry> all) {
        int last = all.size() - 1;
        if (last < MOST) {
            return all;
        }
        while (Accept.ALL.equals(all.get(last).accept())) {
            last--;
        }
        List<Entry> fewer = new ArrayList<>(all);
        fewer.remove(last);
        return List.copyOf(fewer);
    }

    /** Without it; null when none is left. */
    Variants without(Entry gone) {
        List<Entry> left =
                entries.stream().filter(entry -> !entry.isForSameAs(gone)).toList();
        return left.isEmpty() ? null : new Variants(left);
    }

    int bytes() {
        int sum = 0;
        for (Entry entry : entries) {
            sum += entry.representation().bytes();
        }
        return sum;
    }
}
