package vn.hanoi.creativecity.testing;

/** A PostgreSQL server that tests can take away and bring back. Public because JMX asks for it; see {@link SharedServer}. */
public interface PostgresServerMXBean {

    String getHost();

    int getPort();

    void stop();

    void start();
}
