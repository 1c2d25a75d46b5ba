package vn.hanoi.creativecity.centres.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.OwnDatabase;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Whoever follows the feed from its beginning has what the lists answer them. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class DemonstrationFeedTest {

    @Test
    void nobodyHasWhatTheListsShowEverybody() {
        checkAsBy(InnerTokens.anonymous());
    }

    @Test
    void sovicoHasWhatTheListsShowIt() {
        checkAsBy(InnerTokens.viewer("sovico").roles("partner").organisations("sovico"));
    }

    @Test
    void staffHaveWhatTheListsShowThem() {
        checkAsBy(InnerTokens.viewer("an").roles("admin"));
    }

    private static void checkAsBy(InnerTokens viewer) {
        Follower follower = Follower.fromTheBeginning(viewer, "/v1/changes/centres");
        String last = Api.json(Api.post(
                        Api.admin(),
                        "/v1/organisations",
                        Map.of("kind", "community", "name", Map.of("vi", "Nhóm " + UUID.randomUUID()))))
                .path("id")
                .asText();
        follower.readUntil(last);

        Map<String, JsonNode> listed = Listed.to(viewer);

        assertEquals(listed.keySet(), follower.copy().keySet());
        assertEquals(listed, new TreeMap<>(follower.copy()));
    }
}
