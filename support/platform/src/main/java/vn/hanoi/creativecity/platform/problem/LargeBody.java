package vn.hanoi.creativecity.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that takes a larger body than others do, and reads it as a stream. The contract says so in {@code
 * x-body-limit}, by which the gateway knows it. The setting {@code quarkus.http.limits.max-body-size} of the service can
 * make it less.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeBody {

    /** The most bytes. */
    long bytes();
}
