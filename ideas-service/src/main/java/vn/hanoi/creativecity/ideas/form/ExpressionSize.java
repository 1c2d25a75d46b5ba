package vn.hanoi.creativecity.ideas.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a regular expression becomes when its counted repeats are written out, as they will be: reckoned before
 * anybody compiles it, since twenty characters can stand for a thousand million.
 */
final class ExpressionSize {

    private static final Pattern REPEAT = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?}");
    private static final long MOST = 1_000_000_000;

    private final Deque<Long> outer = new ArrayDeque<>();
    private long sum;
    private long last;

    private ExpressionSize() {}

    static long of(String pattern) {
        return new ExpressionSize().reckon(pattern);
    }

    private long reckon(String pattern) {
        Matcher repeat = REPEAT.matcher(pattern);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && repeat.region(i, pattern.length()).lookingAt()) {
                repeat(times(repeat));
                i = repeat.end() - 1;
            } else if (c == '\\') {
                i++;
                add(1);
            } else if (c == '[') {
                i = endOfClass(pattern, i);
                add(1);
            } else if (c == '(') {
                outer.push(sum);
                sum = 1;
            } else if (c == ')' && !outer.isEmpty()) {
                long group = sum;
                sum = outer.pop();
                add(group);
            } else if (c == '*' || c == '+' || c == '?') {
                sum++;
                last++;
            } else {
                add(1);
            }
        }
        while (!outer.isEmpty()) {
            sum += outer.pop();
        }
        return sum;
    }

    private void add(long size) {
        last = size;
        sum = Math.min(MOST, sum + size);
    }

    private void repeat(long times) {
        long repeated = Math.min(MOST, last * Math.max(1, times));
        sum = Math.min(MOST, sum - last + repeated);
        last = repeated;
    }

    /** Without an upper bound, what is repeated comes once more with a loop. */
    private static long times(Matcher repeat) {
        long least = Long.parseLong(repeat.group(1));
        String most = repeat.group(3);
        return most == null || most.isEmpty() ? least + 1 : Math.max(least, Long.parseLong(most));
    }

    /** A bracket right behind the opening one, negated or not, stands for itself. */
    private static int endOfClass(String pattern, int begin) {
        int i = begin + 1;
        if (pattern.startsWith("^", i)) {
            i++;
        }
        if (pattern.startsWith("]", i)) {
            i++;
        }
        while (i < pattern.length() && pattern.charAt(i) != ']') {
            i += pattern.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
