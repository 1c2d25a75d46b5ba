package bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway as it comes, on Netty, with one route; with a third argument its own cache answers what it may. */
@SpringBootApplication
public class SpringCloudGateway {

    public static void main(String... arguments) {
        int port = Integer.parseInt(arguments[0]);
        int origin = Integer.parseInt(arguments[1]);
        List<String> settings = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--spring.cloud.gateway.server.webflux.routes[0].id=origin",
                "--spring.cloud.gateway.server.webflux.routes[0].uri=http://127.0.0.1:" + origin,
                "--spring.cloud.gateway.server.webflux.routes[0].predicates[0]=Path=/**"));
        if (arguments.length > 2) {
            settings.add("--spring.cloud.gateway.server.webflux.filter.local-response-cache.enabled=true");
            settings.add("--spring.cloud.gateway.server.webflux.routes[0].filters[0]=LocalResponseCache=1h,100MB");
        }
        SpringApplication.run(SpringCloudGateway.class, settings.toArray(String[]::new));
    }
}
