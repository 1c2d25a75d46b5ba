package bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway as it comes, on Netty, with one route. */
@SpringBootApplication
public class SpringCloudGateway {

    public static void main(String... arguments) {
        int port = Integer.parseInt(arguments[0]);
        int origin = Integer.parseInt(arguments[1]);
        SpringApplication.run(
                SpringCloudGateway.class,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--spring.cloud.gateway.server.webflux.routes[0].id=origin",
                "--spring.cloud.gateway.server.webflux.routes[0].uri=http://127.0.0.1:" + origin,
                "--spring.cloud.gateway.server.webflux.routes[0].predicates[0]=Path=/**");
    }
}
