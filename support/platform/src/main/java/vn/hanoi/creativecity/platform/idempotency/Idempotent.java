package vn.hanoi.creativecity.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that honours {@code Idempotency-Key}, or a class whose POSTs all do: a repeat with the same key and content
 * gets the first answer again and changes nothing. It must run in a transaction, which keeps the key together with what
 * the operation wrote, and answer with a {@link jakarta.ws.rs.core.Response}.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Whether a request without a key is refused, because its repeat would hurt. */
    @Nonbinding
    boolean required() default false;

    /**
     * Whether the answer is shown once, because it holds a secret: its body is never stored, and a repeat is told that
     * the request was carried out instead of getting it again.
     */
    @Nonbinding
    boolean once() default false;
}
