package vn.hanoi.creativecity.systemtests.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hand-written table {@code contract/authorisation.csv}: what each caller gets from each operation. */
record AuthorisationTable(List<String> callers, List<Row> rows) {

    /**
     * What is expected of one operation.
     *
     * @param on what it is called on; empty where there is no choice
     * @param statuses the status that each caller gets, in the order of the columns
     */
    record Row(String operation, String on, Map<String, Integer> statuses) {

        @Override
        public String toString() {
            return on.isEmpty() ? operation : operation + " on " + on;
        }
    }

    static AuthorisationTable read() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "..", "contract", "authorisation.csv"));
        List<String> columns = cells(lines.getFirst());
        List<String> callers = columns.subList(2, columns.size());
        List<Row> rows = lines.stream()
                .skip(1)
                .map(AuthorisationTable::cells)
                .map(cells -> row(cells, callers))
                .toList();
        return new AuthorisationTable(callers, rows);
    }

    private static Row row(List<String> cells, List<String> callers) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (int i = 0; i < callers.size(); i++) {
            statuses.put(callers.get(i), Integer.valueOf(cells.get(i + 2)));
        }
        return new Row(cells.get(0), cells.get(1), statuses);
    }

    /** No cell holds a comma. */
    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
