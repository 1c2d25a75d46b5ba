package vn.hanoi.creativecity.gateway;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings for tests that need no running gateway. */
public final class Settings {

    private Settings() {}

    public static GatewayConfig of(String name, String value) {
        Map<String, String> settings = new HashMap<>();
        settings.put("gateway.inner-key", "none");
        settings.put("gateway.limits.body", "1M");
        settings.put(name, value);
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 0))
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
