package vn.hanoi.creativecity.platform.link;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What anybody may read, but is no public data under its licence: it is of one person or about one, such as what somebody
 * has handed in.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Unlicensed {}
