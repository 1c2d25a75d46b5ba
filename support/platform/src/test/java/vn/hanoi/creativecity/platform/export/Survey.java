package vn.hanoi.creativecity.platform.export;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import vn.hanoi.creativecity.platform.feed.Forest;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Writes springs down. */
@Singleton
class Survey {

    private final Forest forest;

    Survey(Forest forest) {
        this.forest = forest;
    }

    UUID find(String name, String seenBy) throws SQLException {
        UUID id = Ids.next();
        forest.run("""
                insert into spring (id, name_vi, longitude, latitude, flow, uses, keeper, seen_by)
                values (?, ?, 105.8, 21.0, 1.5, '{tắm,ngắm}', 'Bà Tư', cast(? as text[]))""", id, name, seenBy);
        return id;
    }

    void change(UUID spring, String columns, Object... values) throws SQLException {
        Object[] all = java.util.Arrays.copyOf(values, values.length + 1);
        all[values.length] = spring;
        forest.run("update spring set version = version + 1, " + columns + " where id = ?", all);
    }

    /** Waits until the feed has told staff of it, and of all that was written before. */
    void told(UUID spring) {
        Follower.fromTheBeginning(InnerTokens.viewer("an").roles("admin"), "/v1/changes/forest")
                .readUntil(spring.toString());
    }
}
