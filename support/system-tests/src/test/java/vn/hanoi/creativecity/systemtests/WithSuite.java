package vn.hanoi.creativecity.systemtests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test the one suite of the run, which is started with the first and stopped after the last. */
public final class WithSuite implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSuite.class;
    }

    @Override
    public RunningSuite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(RunningSuite.class, key -> start(), RunningSuite.class);
    }

    private static RunningSuite start() {
        try {
            return RunningSuite.start();
        } catch (Exception cannotStart) {
            throw new IllegalStateException(cannotStart);
        }
    }
}
