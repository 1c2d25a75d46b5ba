package vn.hanoi.creativecity.platform.write;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Statements with the values of each, those of the same text one after another. */
final class Statements {

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private int many;

    void add(String statement, Row row) {
        rows.computeIfAbsent(statement, _ -> new ArrayList<>()).add(row);
        many++;
    }

    int many() {
        return many;
    }

    Map<String, List<Row>> rows() {
        return rows;
    }

    /** All of them as one. */
    String sql() {
        return rows.entrySet().stream()
                .flatMap(some -> Collections.nCopies(some.getValue().size(), some.getKey()).stream())
                .collect(Collectors.joining(";\n"));
    }

    /** Gives the values to all of them as one. */
    void bind(PreparedStatement all) throws SQLException {
        Values values = new Values(all);
        for (List<Row> some : rows.values()) {
            for (Row row : some) {
                row.to(values);
            }
        }
    }
}
