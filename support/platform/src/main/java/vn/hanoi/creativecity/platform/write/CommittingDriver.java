package vn.hanoi.creativecity.platform.write;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** The driver of PostgreSQL, whose connections take statements along to their commit: see {@link DeferredWrites}. */
public final class CommittingDriver extends Driver {

    @Override
    public Connection connect(String url, Properties settings) throws SQLException {
        Connection connection = super.connect(url, settings);
        return connection == null
                ? null
                : (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new CommittingConnection(connection));
    }
}
