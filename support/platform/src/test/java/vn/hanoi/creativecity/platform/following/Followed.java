package vn.hanoi.creativecity.platform.following;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hanoi.creativecity.platform.identity.InnerTokenMint;

/** The forest and its copies side by side. */
@Singleton
class Followed {

    static final String GROVES = "select id, name from grove where 'public' = any (seen_by)";
    static final String GROVES_COPIED = "select id, name from grove_copy";
    static final String TREES =
            "select t.id, g.name || ' ' || height from tree t join grove g on g.id = grove_id where 'public' = any (seen_by)";
    static final String TREES_COPIED = "select id, grove || ' ' || height from tree_copy";

    private static final long PATIENCE_NS = 30_000_000_000L;

    private final AgroalDataSource database;
    private final CopyUpdate update;
    private final ObjectMapper json;

    Followed(AgroalDataSource database, CopyUpdate update, ObjectMapper json) {
        this.database = database;
        this.update = update;
        this.json = json;
    }

    TableCopy.OfGroves groves() {
        return new TableCopy.OfGroves(database);
    }

    TableCopy.OfTrees trees() {
        return new TableCopy.OfTrees(database);
    }

    /** As if nothing had ever been followed. */
    void forget() {
        for (String table : List.of("followed", "grove_copy", "tree_copy")) {
            groves().run("delete from " + table);
        }
    }

    /** Following with little patience. */
    Following following(URI forest, Copy<?>... copies) {
        return following(settings(forest, Map.of()), new SimpleMeterRegistry(), Clock.systemUTC(), copies);
    }

    Following following(FollowingConfig config, MeterRegistry metrics, Clock clock, Copy<?>... copies) {
        return new Following(List.of(copies), config, update, json, metrics, clock);
    }

    Source source(Copy<?> copy, FollowingConfig config) {
        return new Source(
                copy,
                config.services().get("forest").url(),
                config.timeouts(),
                HttpClient.newHttpClient(),
                json.reader(),
                InnerTokenMint.withKeyIn(config.innerKey().orElseThrow()),
                Clock.systemUTC());
    }

    static FollowingConfig settings(URI forest, Map<String, String> given) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "following.services.forest.url", forest.toString(),
                "following.inner-key", ConfigProvider.getConfig().getValue("following.inner-key", String.class),
                "following.timeouts.change", "2s",
                "following.timeouts.answer", "1s",
                "following.pauses.shortest", "50ms",
                "following.pauses.longest", "200ms"));
        settings.putAll(given);
        settings.values().removeIf(String::isEmpty);
        return new SmallRyeConfigBuilder()
                .withMapping(FollowingConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 0))
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(FollowingConfig.class);
    }

    /** What a query gives, by id. */
    Map<String, String> rows(String query) {
        Map<String, String> rows = new TreeMap<>();
        try (var connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            while (row.next()) {
                rows.put(row.getString(1), row.getString(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return rows;
    }

    boolean grovesAgree() {
        return rows(GROVES).equals(rows(GROVES_COPIED));
    }

    boolean treesAgree() {
        return rows(TREES).equals(rows(TREES_COPIED));
    }

    String cursor(String collection) {
        return rows("select collection, cursor from followed where service = 'forest'")
                .get(collection);
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_NS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It has not come about");
            }
            Thread.onSpinWait();
        }
    }
}
