package vn.hanoi.creativecity.centres.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hanoi.creativecity.platform.text.Message;

/** What becomes of a file while it is read: counts, and the first of the problems. */
final class Report {

    static final int MOST_PROBLEMS = 1_000;

    private final List<ImportProblem> problems = new ArrayList<>();
    private final long[] outcomes = new long[Outcome.values().length];
    private long lines;
    private long wrong;

    void note(ImportLine line) {
        lines++;
        if (line.isWrong()) {
            wrong++;
            add(line.problems());
        } else {
            outcomes[line.outcome().ordinal()]++;
        }
    }

    /** A line, thought to be right until now, names the same record as another one. */
    void noteRepeated(long line, Outcome outcome, long other) {
        outcomes[outcome.ordinal()]--;
        wrong++;
        add(List.of(repeated(line, other)));
    }

    static ImportProblem repeated(long line, long other) {
        return ImportProblem.ofLine(
                line,
                "repeated",
                Message.of("Dòng %d nói về cùng một bản ghi.", "Line %d is about the same record.", other));
    }

    /** Where the file cannot be read any further. */
    void note(UnreadableFile end) {
        wrong++;
        lines++;
        add(end.problems());
    }

    boolean isRight() {
        return wrong == 0;
    }

    Counts counts() {
        return new Counts(
                lines,
                outcomes[Outcome.CREATED.ordinal()],
                outcomes[Outcome.CHANGED.ordinal()],
                outcomes[Outcome.UNCHANGED.ordinal()],
                wrong);
    }

    List<ImportProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(ImportProblem::line))
                .toList();
    }

    private void add(List<ImportProblem> more) {
        more.stream().limit(MOST_PROBLEMS - problems.size()).forEach(problems::add);
    }
}
