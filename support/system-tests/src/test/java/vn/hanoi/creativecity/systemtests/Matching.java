package vn.hanoi.creativecity.systemtests;

import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Statuses by pattern, such as {@code 4..}. */
final class Matching {

    private Matching() {}

    static Matcher<Integer> pattern(String pattern) {
        return new CustomTypeSafeMatcher<>("a status like " + pattern) {
            @Override
            protected boolean matchesSafely(Integer status) {
                return status.toString().matches(pattern);
            }
        };
    }
}
