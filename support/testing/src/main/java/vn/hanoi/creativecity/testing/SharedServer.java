package vn.hanoi.creativecity.testing;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.ObjectName;

/**
 * Finds the server of this JVM. Quarkus loads test resources and test classes with different class loaders, so a static
 * field would give each of them a server of its own; the JVM's registry of managed beans is one for all.
 */
final class SharedServer {

    private static final String NAME = "vn.hanoi.creativecity.testing:type=PostgresServer";

    private SharedServer() {}

    static synchronized PostgresServerMXBean get() {
        try {
            var registry = ManagementFactory.getPlatformMBeanServer();
            var name = new ObjectName(NAME);
            if (!registry.isRegistered(name)) {
                registry.registerMBean(DockerEngine.answers() ? new ContainerServer() : new EmbeddedServer(), name);
            }
            return JMX.newMXBeanProxy(registry, name, PostgresServerMXBean.class);
        } catch (JMException e) {
            throw new IllegalStateException("Cannot share one PostgreSQL between the tests", e);
        }
    }
}
