package vn.hanoi.creativecity.platform.following;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.feed.Forest;

/** A copy that is a bean needs nothing else. */
@QuarkusTest
@TestProfile(FollowingFromTheStartTest.WithACopy.class)
class FollowingFromTheStartTest {

    private static final String PLACE = FollowingFromTheStartTest.class.getName() + ".application";

    private final Forest forest;
    private final Followed followed;

    FollowingFromTheStartTest(Forest forest, Followed followed) {
        this.forest = forest;
        this.followed = followed;
    }

    @Test
    void itIsFollowedSinceTheApplicationStarted() throws SQLException {
        System.setProperty(PLACE, ConfigProvider.getConfig().getValue("test.url", String.class));
        UUID grove = forest.plantGrove("Tre", "public", "staff");

        Followed.await(followed::grovesAgree);

        assertEquals(Map.of(grove.toString(), "Tre"), followed.rows(Followed.GROVES_COPIED));
        assertTrue(Api.manage("/q/metrics").text().contains("following_age_seconds{copy=\"forest/groves\"}"));
    }

    @Alternative
    @Singleton
    static final class CopyOfGroves extends TableCopy.OfGroves {

        CopyOfGroves(AgroalDataSource database) {
            super(database);
        }
    }

    /**
     * Where the application will be is not known before it has started; the detour leads there then. A profile is loaded by
     * another class loader than its tests, so that they tell it by a system property.
     */
    public static final class WithACopy implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(CopyOfGroves.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "following.services.forest.url",
                    new Detour(() -> URI.create(System.getProperty(PLACE, "http://localhost:1")))
                            .url()
                            .toString());
        }
    }
}
