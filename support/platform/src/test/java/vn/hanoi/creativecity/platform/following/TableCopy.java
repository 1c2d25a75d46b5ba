package vn.hanoi.creativecity.platform.following;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.hanoi.creativecity.platform.feed.Successor;

/** A copy in a table; it remembers what it was told, and what was just to be put can be held up. */
abstract class TableCopy<T> implements Copy<T> {

    private final AgroalDataSource database;
    final List<String> told = new CopyOnWriteArrayList<>();
    volatile Trial before = _ -> {};

    interface Trial {
        void put(UUID id) throws Exception;
    }

    TableCopy(AgroalDataSource database) {
        this.database = database;
    }

    abstract String table();

    abstract void insert(UUID id, T document) throws SQLException;

    @Override
    public String service() {
        return "forest";
    }

    @Override
    public void put(UUID id, T document) {
        try {
            before.put(id);
            insert(id, document);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        told.add("put " + id);
    }

    @Override
    public void remove(UUID id, Optional<Successor> successor) {
        run("delete from " + table() + " where id = ?", id);
        told.add("remove " + id);
    }

    @Override
    public void clear() {
        run("delete from " + table());
        told.add("clear");
    }

    void run(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Groves by their names. */
    static class OfGroves extends TableCopy<OfGroves.Grove> {

        record Grove(String name) {}

        OfGroves(AgroalDataSource database) {
            super(database);
        }

        @Override
        public String collection() {
            return "groves";
        }

        @Override
        String table() {
            return "grove_copy";
        }

        @Override
        public Class<Grove> type() {
            return Grove.class;
        }

        @Override
        void insert(UUID id, Grove grove) {
            run(
                    "insert into grove_copy values (?, ?) on conflict (id) do update set name = excluded.name",
                    id,
                    grove.name());
        }
    }

    /** Trees with the name of their grove. */
    static final class OfTrees extends TableCopy<OfTrees.Tree> {

        record Tree(String grove, long height) {}

        OfTrees(AgroalDataSource database) {
            super(database);
        }

        @Override
        public String collection() {
            return "trees";
        }

        @Override
        String table() {
            return "tree_copy";
        }

        @Override
        public Class<Tree> type() {
            return Tree.class;
        }

        @Override
        void insert(UUID id, Tree tree) {
            run("""
                    insert into tree_copy values (?, ?, ?)
                    on conflict (id) do update set grove = excluded.grove, height = excluded.height""", id, tree.grove(), tree.height());
        }
    }
}
