package vn.hanoi.creativecity.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.gateway.GatewayConfig;
import vn.hanoi.creativecity.gateway.Settings;
import vn.hanoi.creativecity.gateway.contract.Upstream;

class ServiceSettingsTest {

    @Test
    void aServiceIsTreatedAsAllAreUnlessItIsSaid() {
        GatewayConfig config = Settings.of(Map.of(
                "gateway.timeouts.answer", "7s",
                "gateway.services.events.answer", "20s",
                "gateway.services.events.connections", "9"));
        assertEquals(
                Duration.ofSeconds(20), config.services().get(Upstream.EVENTS).answer());
        assertEquals(9, config.services().get(Upstream.EVENTS).connections());
        assertEquals(64, config.services().get(Upstream.CENTRES).connections());
        assertEquals(
                Duration.ofSeconds(7), config.services().get(Upstream.CENTRES).answer());
        assertEquals(
                Duration.ofSeconds(35), config.services().get(Upstream.IDEAS).lastingAnswer());
    }
}
