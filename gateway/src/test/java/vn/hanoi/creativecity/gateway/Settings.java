package vn.hanoi.creativecity.gateway;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings for tests that need no running gateway. */
public final class Settings {

    private Settings() {}

    public static GatewayConfig of(String name, String value) {
        return of(Map.of(name, value));
    }

    public static GatewayConfig of(Map<String, String> given) {
        Map<String, String> settings = new HashMap<>();
        settings.put("gateway.inner-key", "none");
        settings.put("gateway.limits.body", "1M");
        for (String who : List.of("anonymous", "person", "client")) {
            settings.put("gateway.rates." + who + ".read", "600");
            settings.put("gateway.rates." + who + ".write", "60");
        }
        settings.put("gateway.rates.failed-authentications", "30");
        settings.putAll(given);
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 0))
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
