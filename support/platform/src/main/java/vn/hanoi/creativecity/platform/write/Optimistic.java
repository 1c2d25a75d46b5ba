package vn.hanoi.creativecity.platform.write;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that may assume what it has not made sure of, and leave it to a constraint of the database to refuse the
 * commit where that was wrong (optimistic concurrency control). It is then carried out once more and assumes nothing: see
 * {@link Assumptions}. Its transaction begins within.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Optimistic {}
