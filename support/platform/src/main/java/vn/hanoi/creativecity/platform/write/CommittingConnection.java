package vn.hanoi.creativecity.platform.write;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection that sends statements in the message of its commit. Whoever needs that unwraps it as this class. */
final class CommittingConnection implements InvocationHandler {

    private final Connection connection;
    private Statements last;

    CommittingConnection(Connection connection) {
        this.connection = connection;
    }

    /** Takes these along when the running transaction is committed, and forgets them when it is rolled back. */
    void takeAlong(Statements statements) {
        last = statements;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit" -> {
                commit();
                return null;
            }
            case "rollback" -> last = null;
            case "unwrap", "isWrapperFor" -> {
                if (arguments[0] == CommittingConnection.class) {
                    return method.getReturnType() == boolean.class ? true : this;
                }
            }
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                // The connection itself does it.
            }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The driver is told in any case; it sends nothing more when all is committed. */
    private void commit() throws SQLException {
        Statements statements = last;
        last = null;
        if (statements != null) {
            statements.writeAndCommit(connection);
        }
        connection.commit();
    }
}
