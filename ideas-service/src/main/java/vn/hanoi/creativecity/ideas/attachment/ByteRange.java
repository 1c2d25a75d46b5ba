package vn.hanoi.creativecity.ideas.attachment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;

/** A part of a file that somebody asks for [RFC 9110 section 14]. Several at once are not given: all of it is. */
record ByteRange(long first, long last) {

    private static final Pattern ONE =
            Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * What is asked for of a file of so many bytes; empty for all of it.
     *
     * @param ifRange asks for all of it unless it names the tag of the file
     * @throws Problem 416 when none of it is there
     */
    static Optional<ByteRange> of(String range, String ifRange, String tag, long bytes) {
        Matcher one = ONE.matcher(range == null ? "" : range);
        if (!one.matches()
                || one.group(1).isEmpty() && one.group(2).isEmpty()
                || ifRange != null && !ifRange.equals(tag)) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long wanted = Math.min(bytes, Long.parseLong(one.group(2)));
            return Optional.of(new ByteRange(bytes - wanted, bytes - 1).within(bytes));
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? bytes - 1 : Long.parseLong(one.group(2));
        if (last < first && !one.group(2).isEmpty() && first < bytes) {
            // No range at all, which is to be read as if it were not there.
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, Math.min(last, bytes - 1)).within(bytes));
    }

    long length() {
        return last - first + 1;
    }

    /** As {@code Content-Range} says it. */
    String of(long bytes) {
        return "bytes " + first + "-" + last + "/" + bytes;
    }

    private ByteRange within(long bytes) {
        if (first >= bytes) {
            throw new Problem(
                            ProblemType.RANGE_NOT_SATISFIABLE,
                            ProblemType.RANGE_NOT_SATISFIABLE.explanation(),
                            List.of(Violation.ofHeader(
                                    "Range", "not_satisfiable", ProblemType.RANGE_NOT_SATISFIABLE.explanation())))
                    .with("Content-Range", "bytes */" + bytes);
        }
        return this;
    }
}
