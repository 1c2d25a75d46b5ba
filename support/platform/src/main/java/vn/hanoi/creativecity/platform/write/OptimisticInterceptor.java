package vn.hanoi.creativecity.platform.write;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import vn.hanoi.creativecity.platform.problem.Problems;

/** Runs outside the transaction. Only what a constraint has refused is carried out again: of that, nothing was written. */
@Optimistic
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class OptimisticInterceptor {

    /** Of the SQLSTATEs of all constraints [PostgreSQL appendix A]. */
    private static final String INTEGRITY_VIOLATION = "23";

    private final Assumptions assumptions;

    OptimisticInterceptor(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    @AroundInvoke
    Object carryOut(InvocationContext operation) throws Exception {
        assumptions.allow();
        try {
            return operation.proceed();
        } catch (Exception failure) {
            if (!assumptions.areMade() || !isRefused(failure)) {
                throw failure;
            }
        } finally {
            assumptions.end();
        }
        return operation.proceed();
    }

    private static boolean isRefused(Exception failure) {
        return Problems.causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith(INTEGRITY_VIOLATION));
    }
}
