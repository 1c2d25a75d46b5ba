package vn.hanoi.creativecity.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who alone sees a member of a response record, or may use a query parameter of a filter record. For everybody else the
 * one is left out of the answer and the other is unknown. The contract says it as {@code x-visible-to}.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface VisibleTo {

    Tier[] value();
}
