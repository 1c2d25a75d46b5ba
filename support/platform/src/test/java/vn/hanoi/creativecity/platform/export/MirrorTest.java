package vn.hanoi.creativecity.platform.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.feed.Forest;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerTokens;

/**
 * An export and what follows it in the feed make a complete copy, whenever the export was taken and whatever happened
 * meanwhile: trees grow, are felled and planted, and groves change their names and who sees them.
 */
@QuarkusTest
class MirrorTest {

    private static final int WRITERS = 4;
    private static final int CHANGES = Boolean.getBoolean("long") ? 3_000 : 300;
    private static final int GROVES = 8;
    private static final int COPIES = 6;
    private static final List<String[]> AUDIENCES =
            List.of(new String[] {"public", "staff"}, new String[] {"vingroup", "staff"}, new String[] {"staff"});

    private final Forest forest;

    MirrorTest(Forest forest) {
        this.forest = forest;
    }

    @Test
    void anExportAndWhatFollowsAreAllThatThereIs() throws Exception {
        Map<String, Supplier<InnerTokens>> viewers = Map.of(
                "{public}", InnerTokens::anonymous,
                "{public,vingroup}", () -> InnerTokens.viewer("vin").organisations("vingroup"),
                "{public,staff}", () -> InnerTokens.viewer("an").roles("admin"));
        List<UUID> groves = new ArrayList<>();
        for (int i = 0; i < GROVES; i++) {
            groves.add(forest.plantGrove("Rừng " + i, AUDIENCES.get(i % AUDIENCES.size())));
        }
        Map<String, List<Follower>> copies = new TreeMap<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(i);
                writing.add(writers.submit(() -> write(groves, random)));
            }
            for (int i = 0; i < COPIES; i++) {
                for (String words : viewers.keySet()) {
                    for (String collection : List.of("groves", "trees")) {
                        copies.computeIfAbsent(words + " " + collection, _ -> new ArrayList<>())
                                .add(Follower.afterAnExport(viewers.get(words).get(), "/v1/exports/" + collection));
                    }
                }
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        UUID lastGrove = forest.plantGrove("Sau cùng", "public", "staff");
        UUID lastTree = forest.plantTree(lastGrove);

        for (String words : viewers.keySet()) {
            Map<String, JsonNode> grovesSeen = groves(words);
            Map<String, JsonNode> treesSeen = trees(words);
            for (Follower copy : copies.get(words + " groves")) {
                copy.readUntil(lastGrove.toString());
                assertEquals(grovesSeen, new TreeMap<>(copy.copy()), words);
            }
            for (Follower copy : copies.get(words + " trees")) {
                copy.readUntil(lastTree.toString());
                assertEquals(treesSeen, new TreeMap<>(copy.copy()), words);
            }
            assertEquals(
                    treesSeen,
                    new TreeMap<>(Follower.afterAnExport(viewers.get(words).get(), "/v1/exports/trees")
                            .copy()));
        }
    }

    private Void write(List<UUID> groves, Random random) throws SQLException {
        List<UUID> trees = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            UUID grove = groves.get(random.nextInt(groves.size()));
            switch (random.nextInt(10)) {
                case 0 -> forest.show(grove, AUDIENCES.get(random.nextInt(AUDIENCES.size())));
                case 1 -> forest.rename(grove, "Rừng " + random.nextInt(1_000));
                case 2, 3, 4, 5 -> trees.add(forest.plantTree(grove));
                case 6 -> {
                    if (!trees.isEmpty()) {
                        forest.fell(trees.remove(random.nextInt(trees.size())));
                    }
                }
                default -> {
                    if (!trees.isEmpty()) {
                        forest.grow(trees.get(random.nextInt(trees.size())));
                    }
                }
            }
        }
        return null;
    }

    private Map<String, JsonNode> groves(String words) throws SQLException {
        return documents("groves", """
                select id, json_build_object('id', id, 'version', version, 'name', name)
                from grove where seen_by && '%s'""".formatted(words));
    }

    private Map<String, JsonNode> trees(String words) throws SQLException {
        return documents("trees", """
                select t.id, json_build_object('id', t.id, 'version', t.version, 'grove', g.name, 'height', t.height)
                from tree t join grove g on g.id = t.grove_id where seen_by && '%s'""".formatted(words));
    }

    private Map<String, JsonNode> documents(String collection, String query) throws SQLException {
        Map<String, JsonNode> documents = new TreeMap<>();
        try (Connection connection = forest.open();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            while (row.next()) {
                documents.put(collection + " " + row.getString(1), json(row.getString(2)));
            }
        }
        return documents;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException impossible) {
            throw new AssertionError(text, impossible);
        }
    }
}
