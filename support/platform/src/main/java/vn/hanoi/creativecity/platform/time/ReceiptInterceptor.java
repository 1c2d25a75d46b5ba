package vn.hanoi.creativecity.platform.time;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;

/** Looks at the clock when the body has been read, and before the transaction and all that may wait in it. */
@Punctual
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ReceiptInterceptor {

    private final Receipt receipt;
    private final Clock clock;

    ReceiptInterceptor(Receipt receipt, Clock clock) {
        this.receipt = receipt;
        this.clock = clock;
    }

    @AroundInvoke
    Object note(InvocationContext operation) throws Exception {
        receipt.note(clock.instant());
        return operation.proceed();
    }
}
