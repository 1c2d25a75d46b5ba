package vn.hanoi.creativecity.platform.write;

import java.sql.Connection;
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

    /** Carries them out, with one message for all of the same text. */
    void write(Connection connection) throws SQLException {
        for (var some : rows.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement(some.getKey())) {
                for (Row row : some.getValue()) {
                    row.to(new Values(statement));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** Carries them out and commits, with one message for all. */
    void writeAndCommit(Connection connection) throws SQLException {
        String all = rows.entrySet().stream()
                .flatMap(some -> Collections.nCopies(some.getValue().size(), some.getKey()).stream())
                .collect(Collectors.joining(";\n", "", ";\ncommit"));
        try (PreparedStatement statement = connection.prepareStatement(all)) {
            Values values = new Values(statement);
            for (List<Row> some : rows.values()) {
                for (Row row : some) {
                    row.to(values);
                }
            }
            statement.execute();
        }
    }
}
