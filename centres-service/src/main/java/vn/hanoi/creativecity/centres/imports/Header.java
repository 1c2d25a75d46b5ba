package vn.hanoi.creativecity.centres.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hanoi.creativecity.platform.problem.UnusableText;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The header of a CSV: the columns that it has, in order. */
final class Header {

    private static final int LONGEST_NAME = 100;

    private final Columns known;
    private final List<Column> columns;

    private Header(Columns known, List<Column> columns) {
        this.known = known;
        this.columns = columns;
    }

    /** @throws UnreadableFile naming all columns that are unknown, there twice, or missing */
    static Header of(long line, List<String> names, Columns known) {
        List<ImportProblem> problems = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Optional<Column> column = known.find(name);
            if (column.isEmpty()) {
                problems.add(ImportProblem.ofColumn(
                        line,
                        printable(name),
                        "unknown_column",
                        new Message("Không có cột này ở đây.", "There is no such column here.")));
            } else if (!seen.add(name)) {
                problems.add(ImportProblem.ofColumn(
                        line,
                        name,
                        "repeated_column",
                        new Message("Cột này có hai lần.", "This column is there twice.")));
            }
            column.ifPresent(columns::add);
        }
        known.required().stream()
                .filter(name -> !seen.contains(name))
                .sorted()
                .forEach(name -> problems.add(ImportProblem.ofColumn(
                        line, name, "missing_column", new Message("Phải có cột này.", "This column must be there."))));
        if (!problems.isEmpty()) {
            throw new UnreadableFile(problems);
        }
        return new Header(known, columns);
    }

    List<Column> columns() {
        return columns;
    }

    /** Something that is wrong with the content of a line, in the column that it came from. */
    ImportProblem place(long line, Violation violation, List<Column> elements) {
        Optional<Column> column = violation.source() == Violation.Source.BODY
                ? elementAt(violation.place(), elements).or(() -> columnAt(violation.place()))
                : Optional.empty();
        return column.map(found -> ImportProblem.ofColumn(line, found.name(), violation.code(), violation.message()))
                .orElseGet(() -> ImportProblem.ofLine(line, violation.code(), violation.message()));
    }

    /** The column of an element of a list to which each cell that is not empty has brought one. */
    private static Optional<Column> elementAt(String pointer, List<Column> elements) {
        String[] steps = pointer.split("/");
        return steps.length > 2 && steps[2].matches("\\d{1,4}")
                ? elements.stream()
                        .filter(column -> column.pointer().equals("/" + steps[1]))
                        .skip(Integer.parseInt(steps[2]))
                        .findFirst()
                : Optional.empty();
    }

    /** The column itself, or one of an object that is wrong as a whole; first those that are there. */
    private Optional<Column> columnAt(String pointer) {
        return Stream.concat(columns.stream(), known.all().stream())
                .filter(column -> isAround(column.pointer(), pointer) || isAround(pointer, column.pointer()))
                .findFirst();
    }

    private static boolean isAround(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }

    private static String printable(String name) {
        String usable = UnusableText.replaceIn(name);
        return usable.length() <= LONGEST_NAME ? usable : usable.substring(0, LONGEST_NAME) + "…";
    }
}
