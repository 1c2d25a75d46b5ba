package vn.hanoi.creativecity.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;

@QuarkusMain
public class Gateway {

    public static void main(String... args) {
        // Without this the framework answers some targets by itself, with nothing but a status; the edge says more.
        System.setProperty("vertx.disableURIValidation", "true");
        // The mark that tells reactive persistence whether a context is a request's own; nothing here asks for it.
        System.setProperty(VertxContextSafetyToggle.FULLY_DISABLE_PROPERTY, "true");
        Quarkus.run(args);
    }
}
