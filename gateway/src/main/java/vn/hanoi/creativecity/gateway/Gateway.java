package vn.hanoi.creativecity.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

@QuarkusMain
public class Gateway {

    public static void main(String... args) {
        // Without this the framework answers some targets by itself, with nothing but a status; the edge says more.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
