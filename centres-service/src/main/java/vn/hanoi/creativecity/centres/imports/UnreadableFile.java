package vn.hanoi.creativecity.centres.imports;

import java.util.List;

/** Where a file cannot be read any further: what comes behind it cannot be judged. */
final class UnreadableFile extends RuntimeException {

    private final transient List<ImportProblem> problems;

    UnreadableFile(List<ImportProblem> problems) {
        super(problems.getFirst().code());
        this.problems = problems;
    }

    UnreadableFile(ImportProblem problem) {
        this(List.of(problem));
    }

    List<ImportProblem> problems() {
        return problems;
    }
}
